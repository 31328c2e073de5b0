package org.factdesk.extract.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.annotate.NameType;
import org.factdesk.claim.Mention;
import org.jspecify.annotations.Nullable;

/** The titles and names of one line, each name that follows a title included though the recogniser missed it. */
record Roster(Line line, List<Post> posts, List<PersonName> names) {

    static Roster of(Line line) {
        List<PersonName> names = new ArrayList<>(PersonName.in(line));
        List<Post> posts = new TitleReader(line, names).posts();
        names.removeIf(name -> posts.stream()
                .anyMatch(post -> post.offices().stream()
                        .anyMatch(office -> office.span().covers(name.mention().span()))));
        for (Post post : posts) {
            int next =
                    line.is(post.end(), ",") && post.article() == Post.Article.DEFINITE ? post.end() + 1 : post.end();
            boolean free = names.stream().noneMatch(name -> name.first() <= next && next < name.end());
            PersonName read =
                    free && line.capital(next) && line.tagged(next, "NNP") ? PersonName.readAt(line, next) : null;
            if (read != null && (next == post.end() || read.end() - read.first() > 1) && !clashes(read, posts, names)) {
                names.add(read);
            }
        }
        posts.forEach(post -> appositive(line, post.first() - 1, posts, names));
        for (int i = 2; i < line.size(); i++) {
            if (line.is(i, ",") && line.is(i + 1, "who") && line.tagged(i - 1, "NNP") && !inBody(line, i - 1)) {
                appositive(line, i, posts, names);
            }
        }
        names.sort(Comparator.comparingInt(PersonName::first));
        return new Roster(line, posts, List.copyOf(names));
    }

    /** "Ana Korvin, the mayor", "Ana Korvin, who": what stands before the comma is a name. */
    private static void appositive(Line line, int comma, List<Post> posts, List<PersonName> names) {
        PersonName read = comma > 0 && line.is(comma, ",") ? PersonName.readBefore(line, comma) : null;
        if (read != null
                && read.end() - read.first() > 1
                && !line.tagged(read.first() - 1, "DT")
                && !clashes(read, posts, names)
                && !Places.isPlace(read)) {
            names.add(read);
        }
    }

    /** Whether the word at {@code i} belongs to the name of an organisation: "Oldquay United, who …". */
    private static boolean inBody(Line line, int i) {
        return line.article().names().stream()
                .anyMatch(name -> name.type() == NameType.ORGANIZATION
                        && name.span().covers(line.tokens().get(i).span()));
    }

    private static boolean clashes(PersonName read, List<Post> posts, List<PersonName> names) {
        return posts.stream().anyMatch(post -> post.first() < read.end() && read.first() < post.end())
                || names.stream().anyMatch(name -> name.first() < read.end() && read.first() < name.end());
    }

    @Nullable
    PersonName nameAt(int i) {
        return names.stream()
                .filter(name -> name.first() == i || startsInside(name, i))
                .findFirst()
                .orElse(null);
    }

    private boolean startsInside(PersonName name, int i) {
        return name.first() < i && i == line.at(name.mention().span().start());
    }

    @Nullable
    PersonName nameEndingAt(int end) {
        return names.stream().filter(name -> name.end() == end).findFirst().orElse(null);
    }

    /** The name beside {@code post} that holds it: "Mayor Ana Korvin", "the mayor, Ana Korvin,"; null where there is none. */
    @Nullable
    PersonName holderOf(Post post) {
        PersonName name = nameAt(post.end());
        if (name != null || !line.is(post.end(), ",") || post.article() != Post.Article.DEFINITE || post.plural()) {
            return name;
        }
        boolean taken = line.is(post.first() - 1, ",") && nameEndingAt(post.first() - 1) != null;
        PersonName behind = nameAt(post.end() + 1);
        return behind != null && closes(behind.end()) && !taken ? behind : null;
    }

    private boolean closes(int i) {
        return !line.has(i) || (line.is(i, ",") && !line.is(i + 1, "and")) || ".;:)".contains(line.word(i));
    }

    /** The title that {@code person} holds or is named by, null where the line gives none. */
    @Nullable
    Post postOf(Mention person) {
        for (Post post : posts) {
            boolean itself = person.span().overlaps(post.offices().get(0).span());
            PersonName holder = itself ? null : holderOf(post);
            PersonName before = line.is(post.first() - 1, ",") ? nameEndingAt(post.first() - 1) : null;
            boolean apposed = before != null && before.mention().equals(person);
            if (itself || apposed || (holder != null && holder.mention().equals(person))) {
                return post;
            }
        }
        return null;
    }

    @Nullable
    Post postAt(int i) {
        return posts.stream().filter(post -> post.first() == i).findFirst().orElse(null);
    }

    @Nullable
    Post postEndingAt(int end) {
        return posts.stream().filter(post -> post.end() == end).findFirst().orElse(null);
    }
}
