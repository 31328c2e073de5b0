package org.factdesk.docket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.factdesk.check.Evidence;
import org.factdesk.check.Finding;
import org.factdesk.check.Fingerprint;
import org.factdesk.check.Suppressed;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Filler;
import org.factdesk.desk.Review;
import org.factdesk.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * What there is to check in a text.
 *
 * @param text the words that were read
 * @param noted its claims and findings, in the order of the text
 */
public record Reading(String text, List<Noted> noted) {
    /** What parts the name of a claim from that of a check. */
    static final String CLAIM = "claim:";

    private static final Comparator<Noted> ORDER = Comparator.comparing(Noted::span)
            .thenComparing(Noted::kind)
            .thenComparing(Noted::label)
            .thenComparing(Noted::fingerprint);

    public Reading {
        noted = List.copyOf(noted);
    }

    /** What {@code review} has found; what it keeps back is there as well, settled as it says. */
    public static Reading of(Review review) {
        Article article = review.article();
        List<Noted> noted = new ArrayList<>();
        for (Finding finding : review.findings()) {
            noted.add(of(finding, article, null, ""));
        }
        for (Suppressed kept : review.suppressed()) {
            noted.add(of(kept.finding(), article, settled(kept.by()), kept.reason()));
        }
        noted.addAll(claims(review, article));
        noted.sort(ORDER);
        return new Reading(article.text(), noted);
    }

    private static @Nullable State settled(Suppressed.By by) {
        return switch (by) {
            case MUTE, DISMISSED -> State.WAIVED;
            case SOURCED -> State.ACCURATE;
            case BASELINE, UNCHANGED -> null;
        };
    }

    private static Noted of(Finding finding, Article article, @Nullable State settled, String reason) {
        return new Noted(
                Kind.FINDING,
                finding.check(),
                finding.severity(),
                finding.fingerprint(),
                article.line(finding.span()),
                finding.message(),
                finding.span(),
                finding.evidence(),
                settled,
                settled == null ? "" : reason);
    }

    private static List<Noted> claims(Review review, Article article) {
        Fingerprint prints = new Fingerprint(article);
        return review.notes().facts().stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .sorted(Comparator.comparing(Claim::span).thenComparing(Claim::type))
                .map(claim -> new Noted(
                        Kind.CLAIM,
                        claim.type(),
                        null,
                        prints.next(CLAIM + claim.type(), claim.span()),
                        article.line(claim.span()),
                        "",
                        claim.span(),
                        roles(claim),
                        null,
                        ""))
                .toList();
    }

    private static List<Evidence> roles(Claim claim) {
        List<Evidence> roles = new ArrayList<>();
        for (Map.Entry<String, List<Filler>> role : claim.roles().entrySet()) {
            role.getValue().forEach(filler -> roles.add(new Evidence(filler.span(), role.getKey())));
        }
        return roles;
    }
}
