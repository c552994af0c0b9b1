using WorldSystems.Engine.Scenarios;
using static WorldSystems.Tests.Engine.Scenarios.BrokenCase;

namespace WorldSystems.Tests.Engine.Scenarios.Claims;

/// <summary>Broken claims, one of each kind.</summary>
internal static class BrokenClaims
{
    /// <summary>A good claim; its header is line 3, and what is added to it starts on line 11.</summary>
    public const string Good = """
        [[claims]]
        id = "gap-grows"
        theory = 1
        says = "The gap grows."
        source = "Wallerstein 1974"
        metric = "gap_ratio"
        expect = "> 5"
        fails_without = ["learning.rate=0"]

        """;

    private static readonly ScenarioReaderOptions Known = new() { KnownWorldColumns = ["gap_ratio", "gini"], KnownStateColumns = ["gdp_per_capita", "colony"] };

    public static IEnumerable<BrokenCase> All => [.. Lists(), .. Keys(), .. Grammar(), .. Belonging(), .. AbleToFail(), .. Years(), .. Names()];

    private static IEnumerable<BrokenCase> Lists() =>
    [
        InBody("claims as a section", "[claims]\nid = \"gap-grows\"\n", 3, "claims are a list", "[[claims]]"),
        InBody("claims as a value", "claims = 3\n", 3, "claims are a list", "[[claims]]"),
        InBody("claims as a value and a list", "claims = [{ " + string.Join(", ", Good.Trim().Split('\n')[1..]) + " }]\n" + Good.Replace("gap-grows", "other", StringComparison.Ordinal), 4, "key 'claims' is given twice (first on line 3)", "Keep one"),
        InBody("section near claims", "[claim]\n", 3, "there is no section '[claim]'", "Did you mean 'claims'"),
        InOverride("override of the claims", "claims.id", "other", "claims are a list", "in the scenario file"),
    ];

    private static IEnumerable<BrokenCase> Keys() =>
    [
        Plus("claim with an unknown key", "metrik = \"gini\"\n", 11, "a claim has no key 'metrik'", "Did you mean 'metric'"),
        Plus("claim with a strange key", "qqqqqqqqqq = 1\n", 11, "a claim has no key 'qqqqqqqqqq'", "A claim has the keys id, theory"),
        Minus("claim without an id", "id", 3, "the claim has no 'id'", "Give each of [[claims]] an id"),
        Minus("claim without a theory", "theory", 3, "the claim has no 'theory'", "a theory"),
        Minus("claim that says nothing", "says", 3, "the claim has no 'says'", "what it says"),
        Minus("claim without a source", "source", 3, "the claim has no 'source'", "its source"),
        Minus("claim without a metric", "metric", 3, "the claim has no 'metric'", "a metric"),
        Minus("claim that expects nothing", "expect", 3, "the claim has no 'expect'", "what to expect"),
        With("empty source", "source", "\" \"", 7, "source is empty", "Put it in words"),
        With("theory in words", "theory", "\"one\"", 5, "theory is text; it takes a whole number", "Write a number"),
        With("theory beyond the catalogue", "theory", "20", 5, "theory is 20; it must be at least 1 and at most 19", "Give a number in that range"),
        With("number for an expectation", "expect", "5", 9, "expect is a whole number; it takes text", "Put it in quotes"),
        With("number for changes", "fails_without", "0", 10, "fails_without is a whole number; it takes text or a list of texts", "Write a list"),
        Plus("decimals for a year", "at = 1800.5\n", 11, "at is a number with decimals; it takes text or a whole number", "Put it in quotes"),
        Plus("words for expected_to_fail", "expected_to_fail = \"yes\"\n", 11, "expected_to_fail is text; it takes true or false", "Write true or false"),
        With("id with capitals", "id", "\"GapGrows\"", 4, "the id 'GapGrows' is not of lower-case words", "gap-grows"),
        With("id with two hyphens", "id", "\"gap--grows\"", 4, "the id 'gap--grows' is not of lower-case words", "gap-grows"),
        Plus("id of two claims", Good, 12, "the claim 'gap-grows' is there twice (first on line 4)", "an id of its own"),
    ];

    private static IEnumerable<BrokenCase> Grammar() =>
    [
        With("expectation in words", "expect", "\"large\"", 9, "expect 'large' cannot be understood", "Write > N"),
        With("expectation with a decimal comma", "expect", "\"> 0,5\"", 9, "expect '> 0,5' cannot be understood", "Write > N"),
        With("expectation the wrong way round", "expect", "\"between 3 and 2\"", 9, "cannot be understood", "the lower number first"),
        Plus("time in words", "at = \"later\"\n", 11, "at 'later' cannot be understood", "\"year 100\""),
        Plus("unknown group, near", "of = \"perifery\"\n", 11, "of 'perifery' cannot be understood", "Did you mean 'periphery'"),
        Plus("unknown group, far", "of = \"the rich\"\n", 11, "of 'the rich' cannot be understood", "Write all, core"),
        Plus("group without a number", "of = \"top\"\n", 11, "of 'top' cannot be understood", "top N"),
        Plus("unknown way to gather", "of = \"core\"\nby = \"meen\"\n", 12, "by cannot be 'meen'", "Did you mean 'mean'"),
        Plus("unknown statistic", "at = \"1800-1900\"\nover = \"slope of it\"\n", 12, "over cannot be 'slope of it'", "Take one of mean"),
        Plus("unknown comparison", "against = \"before\"\n", 11, "against 'before' cannot be understood", "ends in .toml"),
        Plus("control without an equals sign", "control = [\"trade.autarky\"]\n", 11, "'trade.autarky' is not a change", "Write KEY=VALUE"),
        Plus("control without a change", "control = []\n", 11, "control changes nothing", "Name a change"),
        With("world that is no file", "fails_without", "\"learning.rate=0\"", 10, "fails_without 'learning.rate=0' is not a scenario file", "write changes as a list"),
    ];

    private static IEnumerable<BrokenCase> Belonging() =>
    [
        Plus("gathering without states", "by = \"sum\"\n", 11, "by gathers states, and there is no of", "take by out"),
        Plus("other states without states", "against_of = \"core\"\n", 11, "against_of compares with other states", "with of"),
        Plus("statistic of a single year", "over = \"trend\"\n", 11, "over is about the years of a window", "year 100-end"),
        Plus("two comparisons", "against = \"start\"\ncontrol = [\"trade.autarky=true\"]\n", 12, "compared with 2 things: against and control", "Keep one"),
        With("ratio to nothing", "expect", "\"> 5x\"", 9, "there is nothing to compare with", "take the x or % away"),
    ];

    private static IEnumerable<BrokenCase> AbleToFail() =>
    [
        Minus("claim that cannot fail", "fails_without", 3, "nothing says in which world the claim must fail", "fails_without"),
        Minus("claim that its own start cannot fail", "fails_without", 3, "nothing says in which world the claim must fail", "fails_without", "against = \"start\"\n"),
        Minus("claim that equality meets", "fails_without", 9, "no difference at all to the control is enough", "Expect a difference", "control = [\"trade.autarky=true\"]\n", ("> 5", ">= 1x")),
        Plus("failure without a reason", "expected_to_fail = true\n", 11, "does not say why", "because"),
        Plus("reason without a failure", "because = \"Rousseau and Cantor 2003\"\n", 11, "this one is not", "expected_to_fail = true"),
    ];

    private static IEnumerable<BrokenCase> Years() =>
    [
        Plus("claim after the run", "at = 2000\n", 11, "2000 lies outside the run, which lasts from 1750 to 1999", "Take a year of the run"),
        Plus("claim before the run", "at = \"1700-end\"\n", 11, "1700 lies outside the run", "Take a year of the run"),
        Plus("comparison after the run", "against = \"year 250\"\n", 11, "year 250 lies outside the run", "Take a year of the run"),
        Plus("group found after the run", "of = \"core at 2001\"\n", 11, "2001 lies outside the run", "Take a year of the run"),
        Plus("window that ends before it begins", "at = \"1900-1850\"\n", 11, "the window 1900-1850 ends before it begins", "Put the earlier year first"),
    ];

    private static IEnumerable<BrokenCase> Names() =>
    [
        With("unknown column of the world", "metric", "\"ginni\"", 8, "world.csv has no column 'ginni'", "Did you mean 'gini'") with { Options = Known },
        With("column of states without states", "metric", "\"gdp_per_capita\"", 8, "world.csv has no column 'gdp_per_capita'", "of = \"periphery\"") with { Options = Known },
        Plus("unknown column of states", "of = \"core\"\n", 8, "states.csv has no column 'gap_ratio'", "Name a column") with { Options = Known },
        Plus("unknown column of a group", "against_of = \"where colonny\"\nof = \"all\"\n", 11, "states.csv has no column 'colonny'", "Did you mean 'colony'") with
        {
            Options = new() { KnownStateColumns = ["gap_ratio", "colony"] },
        },
        Plus("unknown state", "of = \"state S41\"\n", 11, "there is no state 'S41'", "Did you mean 'S01'"),
    ];

    private static BrokenCase Plus(string kind, string more, int line, string problem, string cure) => InBody(kind, Good + more, line, problem, cure);

    private static BrokenCase With(string kind, string key, string value, int line, string problem, string cure) =>
        InBody(kind, Lines((at, text) => at == key ? $"{key} = {value}" : text), line, problem, cure);

    /// <summary>Without a key; the line stays, so that the others keep their numbers.</summary>
    private static BrokenCase Minus(string kind, string key, int line, string problem, string cure, string more = "", (string Old, string New) change = default) =>
        InBody(kind, Lines((at, text) => at == key ? "" : change.Old is null ? text : text.Replace(change.Old, change.New, StringComparison.Ordinal)) + more, line, problem, cure);

    private static string Lines(Func<string, string, string> change) =>
        string.Join('\n', Good.ReplaceLineEndings("\n").Split('\n').Select(text => change(text.Split(' ')[0], text)));
}
