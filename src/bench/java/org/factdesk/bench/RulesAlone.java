package org.factdesk.bench;

import java.util.List;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.engine.DrlRules;
import org.factdesk.engine.Engine;
import org.factdesk.house.HouseRules;
import org.factdesk.text.Article;
import org.factdesk.text.Meta;
import org.factdesk.text.OffsetMap;

/** Starts Drools with all rules over no facts, and nothing else: the yardstick of a short run. */
public final class RulesAlone {
    private RulesAlone() {}

    public static void main(String[] args) {
        Engine engine = Engine.of(Catalogue.load(), HouseRules.NONE, DrlRules.NONE, Profile.DEFAULT);
        Article nothing = new Article("-", null, Meta.NONE, "", List.of(), OffsetMap.NONE);
        System.out.println(engine.judge(nothing, List.of()).findings().size());
    }
}
