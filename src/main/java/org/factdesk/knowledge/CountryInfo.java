package org.factdesk.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CountryInfo.txt of the Open Event Data Alliance: leaders of states with their terms, and governments where a line has one office. */
final class CountryInfo {
    private static final Pattern COUNTRY = Pattern.compile("<ISO3166-alpha2>(\\w\\w)<");
    private static final Pattern OFFICE = Pattern.compile("<(?!/)([A-Za-z][A-Za-z _-]*)>\\s*");
    private static final Pattern NAME = Pattern.compile("\\{?([^\\s\\[{}#<]+_)\\}?");
    private static final Pattern TERM = Pattern.compile("\\[[A-Z]* ?(>|<)?(\\d{8})(?: - (\\d{8}))?]");
    private static final Pattern BORN = Pattern.compile("\\[B:(\\d{4})(\\d{2})(\\d{2})]");
    private static final Pattern DATE = Pattern.compile("(?<=[>\\[ ])\\d{8}(?=])");
    private static final int MONTH = 6;
    private static final int MANY = 10;

    private final String source;
    private final String checked;
    private final String[] lines;
    private final Harvest harvest = new Harvest();
    private String country = "";
    private String section = "";
    private String office = "";

    CountryInfo(String text, Map<String, String> fixed) {
        this.lines = text.split("\\R", -1);
        this.source = fixed.getOrDefault("source", "CountryInfo.txt");
        this.checked = fixed.getOrDefault("checked", lastMonth(text));
    }

    /** The last month that many entries name: some dates are slips. */
    private static String lastMonth(String text) {
        Map<String, Integer> months = new TreeMap<>();
        DATE.matcher(text).results().forEach(date -> months.merge(month(date.group()), 1, Integer::sum));
        return months.entrySet().stream()
                .filter(month -> month.getValue() >= MANY)
                .map(Map.Entry::getKey)
                .reduce("", (earlier, later) -> later);
    }

    Harvest harvest() {
        for (String line : lines) {
            Matcher code = COUNTRY.matcher(line);
            Matcher tag = OFFICE.matcher(line.strip());
            if (code.find()) {
                country = code.group(1);
            } else if (tag.matches()) {
                open(tag.group(1));
            } else if (line.contains("[") && !country.isEmpty()) {
                entry(line);
            }
        }
        return harvest;
    }

    private void open(String tag) {
        if (tag.equals("Country")) {
            country = "";
        } else if (tag.equals("Leaders") || tag.equals("Government")) {
            section = tag;
        } else {
            office = singular(tag.replace('_', ' ').toLowerCase(Locale.ROOT));
        }
    }

    private static String singular(String plural) {
        String men = plural.replace("men of ", "man of ");
        String first = men.replaceFirst("s(?= of |$)", "");
        return first.replaceFirst("s-general$", "-general").replace("governor-general", "governor general");
    }

    private void entry(String line) {
        int remark = line.indexOf('#');
        String title = section.equals("Government") && remark > 0
                ? line.substring(remark + 1).strip()
                : office;
        List<String> names = names(line);
        List<Matcher> terms = terms(remark < 0 ? line : line.substring(0, remark));
        boolean one = section.equals("Leaders") || (terms.size() == 1 && !title.contains("&"));
        if (names.isEmpty() || title.isEmpty() || !one) {
            return;
        }
        Matcher born = BORN.matcher(line);
        harvest.person(names.get(0), names, born.find() ? birth(born) : "", source);
        terms.forEach(term -> harvest.holder(values(names.get(0), title, term)));
    }

    private Map<String, String> values(String person, String title, Matcher term) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean until = "<".equals(term.group(1));
        boolean open = ">".equals(term.group(1));
        values.put("person", person);
        values.put("office", title);
        values.put("country", country);
        values.put("since", until ? "" : month(term.group(2)));
        values.put("until", until ? month(term.group(2)) : open || term.group(3) == null ? "" : month(term.group(3)));
        values.put("checked", open ? checked : "");
        values.put("source", source);
        return values;
    }

    private static List<Matcher> terms(String line) {
        List<Matcher> terms = new ArrayList<>();
        Matcher term = TERM.matcher(line);
        int from = 0;
        while (term.find(from)) {
            from = term.end();
            terms.add(term);
            term = TERM.matcher(line);
        }
        return terms;
    }

    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(line.substring(0, Math.max(0, line.indexOf('['))));
        while (name.find()) {
            names.add(capitals(name.group(1)));
        }
        return names;
    }

    /** "JENS_STOLTENBERG_" as people write it. */
    private static String capitals(String name) {
        StringBuilder written = new StringBuilder();
        boolean first = true;
        for (char c : name.replace('_', ' ').strip().toCharArray()) {
            written.append(first ? c : Character.toLowerCase(c));
            first = !Character.isLetter(c);
        }
        return written.toString();
    }

    /** The first of January stands for a year there. */
    private static String birth(Matcher born) {
        String year = born.group(1);
        return born.group(2).equals("01") && born.group(3).equals("01")
                ? year
                : year + "-" + born.group(2) + "-" + born.group(3);
    }

    /** The month of "20050231", which need not be a day; the year where the month is none. */
    private static String month(String date) {
        if (date.length() < MONTH) {
            return "";
        }
        String month = date.substring(4, MONTH);
        return date.substring(0, 4) + (month.compareTo("01") < 0 || month.compareTo("12") > 0 ? "" : "-" + month);
    }
}
