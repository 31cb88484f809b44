package fi.luotsi.web.search;

import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.NamedSources;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.web.layout.Address;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of a result and the query that it stands for. Whatever cannot be read in it is left out kindly. */
public record SearchAddress(Address address) {
    public static final int SIZE = 10;
    private static final String WORDS = "q";
    private static final String PAGE = "page";
    private static final int LONGEST_KEY = 60;
    private static final int MOST_VALUES = 20;

    /** From the parameters of a request; only those that search knows are kept. */
    public static SearchAddress of(Map<String, String[]> parameters) {
        var address = Address.of("/search").with(WORDS, first(parameters, WORDS).strip());
        for (var facet : Facet.Name.values()) {
            for (var value : values(parameters, parameter(facet))) {
                address = address.with(parameter(facet), value);
            }
        }
        var page = pageNumber(first(parameters, PAGE));
        return new SearchAddress(page == 1 ? address : address.with(PAGE, Integer.toString(page)));
    }

    /** From the query part of an address, as {@link #filters} gives it. */
    public static SearchAddress parse(String query) {
        return of(Address.parse("/search", query).parameters().stream()
                .collect(Collectors.groupingBy(
                        Address.Parameter::name,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Address.Parameter::value, Collectors.toList()),
                                values -> values.toArray(String[]::new)))));
    }

    /** The words and filters as the query part of an address, without the page. */
    public String filters() {
        return address.without(PAGE).toString().substring("/search?".length());
    }

    public boolean isBlank() {
        return words().isEmpty() && !isNarrowed();
    }

    /** The same search with the sources that the words name as values of the facet, so that they can be dropped one by one. */
    SearchAddress withNamed(NamedSources named) {
        if (named.isEmpty()) {
            return this;
        }
        var excluded = named.excluded().stream().sorted().map(SearchAddress::excluding);
        var same = asking(Stream.concat(Stream.of(named.words()), excluded));
        for (var key : named.chosen().stream().sorted().toList()) {
            same = new SearchAddress(same).choosing(Facet.Name.SOURCE, key);
        }
        return new SearchAddress(same);
    }

    /** No longer leaves a source out. */
    Address including(String key) {
        return asking(Stream.of(words().split(" ")).filter(word -> !word.equals(excluding(key))));
    }

    private Address asking(Stream<String> words) {
        var others = address.without(PAGE).without(WORDS).parameters();
        var asked = withWords(words.filter(word -> !word.isEmpty()).collect(Collectors.joining(" ")));
        return new Address(
                asked.path(),
                Stream.concat(asked.parameters().stream(), others.stream()).toList());
    }

    private static String excluding(String key) {
        return "-source:" + key;
    }

    public SearchQuery query() {
        return query(pageNumber(value(PAGE)), SIZE);
    }

    public SearchQuery query(int page, int size) {
        var narrowed = new EnumMap<Facet.Name, Set<String>>(Facet.Name.class);
        for (var facet : Facet.Name.values()) {
            narrowed.put(facet, chosen(facet));
        }
        return new SearchQuery(words(), narrowed, page, size);
    }

    public String words() {
        return value(WORDS);
    }

    Set<String> chosen(Facet.Name facet) {
        return address.parameters().stream()
                .filter(parameter -> parameter.name().equals(parameter(facet)))
                .map(Address.Parameter::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isNarrowed() {
        return chosenFacets() > 0;
    }

    /** In how many facets something is chosen. */
    long chosenFacets() {
        return Stream.of(Facet.Name.values())
                .filter(facet -> !chosen(facet).isEmpty())
                .count();
    }

    /** Chooses a value that was not chosen and drops one that was; either way from the first page. */
    Address toggle(Facet.Name facet, String key) {
        var parameter = parameter(facet);
        var fromStart = address.without(PAGE);
        return address.has(parameter, key) ? fromStart.without(parameter, key) : fromStart.with(parameter, key);
    }

    /** This value too, from the first page. */
    Address choosing(Facet.Name facet, String key) {
        var fromStart = address.without(PAGE);
        return fromStart.has(parameter(facet), key) ? fromStart : fromStart.with(parameter(facet), key);
    }

    Address without(Facet.Name facet) {
        return address.without(PAGE).without(parameter(facet));
    }

    /** This value and no other of its facet. */
    Address only(Facet.Name facet, String key) {
        return without(facet).with(parameter(facet), key);
    }

    Address withoutFacets() {
        return Address.of("/search").with(WORDS, words());
    }

    Address withWords(String words) {
        return Address.of("/search").with(WORDS, words);
    }

    public Address page(int page) {
        return address.without(PAGE).with(PAGE, Integer.toString(page));
    }

    private static String parameter(Facet.Name facet) {
        return switch (facet) {
            case SOURCE -> "source";
            case LANGUAGE -> "lang";
            case TYPE -> "type";
            case YEAR -> "year";
            case TOPIC -> "topic";
            case CONCERNS -> "concerns";
        };
    }

    private String value(String name) {
        return address.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Address.Parameter::value)
                .findFirst()
                .orElse("");
    }

    private static String first(Map<String, String[]> parameters, String name) {
        return Stream.of(parameters.getOrDefault(name, new String[0]))
                .findFirst()
                .orElse("");
    }

    private static List<String> values(Map<String, String[]> parameters, String name) {
        return Stream.of(parameters.getOrDefault(name, new String[0]))
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_KEY)
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    private static int pageNumber(String text) {
        return text.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(text), SearchQuery.MOST_PAGES) : 1;
    }
}
