using System.Text;
using WorldSystems.Engine.Scenarios;
using static WorldSystems.Tests.Engine.Scenarios.BrokenCase;

namespace WorldSystems.Tests.Engine.Scenarios;

/// <summary>Broken scenario files and values, one of each kind.</summary>
internal static class BrokenScenarios
{
    public static IEnumerable<BrokenCase> All => [.. Files(), .. Syntax(), .. Keys(), .. Types(), .. Ranges(), .. Rules(), .. Events(), .. Worlds(), .. Overrides()];

    private static IEnumerable<BrokenCase> Files() =>
    [
        InText("empty file", "", 1, "the file is empty", "check that this is the right file"),
        InText("blank file", "\uFEFF \n\n", 1, "the file is empty", "check that this is the right file"),
        InText("file too large", new string('#', (1 << 20) + 1), 1, "1048577 bytes", "make it smaller"),
        new("not UTF-8", 2, "not UTF-8", "encoding UTF-8") { Toml = [.. "schema = 1\nname = \""u8, 0xE9, (byte)'"'] },
        new("UTF-16", 1, "not UTF-8", "encoding UTF-8") { Toml = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("schema = 1")] },
    ];

    private static IEnumerable<BrokenCase> Syntax() =>
    [
        InBody("no value", "description =\n", 3, "not valid TOML", "Give a value behind the equals sign"),
        InBody("text without quotes", "description = closed\n", 3, "not valid TOML", "text in quotes"),
        InBody("text not closed", "description = \"closed\n", 3, "not valid TOML", "Close the text with the quotes"),
        InBody("section not closed", "[trade\nvariety = 0.5\n", 3, "not valid TOML", "bracket"),
        InBody("decimal comma", "[trade]\nvariety = 0,5\n", 4, "not valid TOML", "decimal point"),
        InBody("leading zero", "[time]\nyears = 0250\n", 4, "not valid TOML", "Write the number plainly"),
        InBody("whole number too large", "[random]\nseed = 9223372036854775808\n", 4, "not valid TOML", "take a smaller one"),
        InBody("unknown escape", "[world]\nstates = \"C:\\data\"\n", 4, "not valid TOML", "single quotes"),
        InBody("text not closed, above others", "description = \"closed\n[trade]\nvariety = \"0.5\"\n", 3, "not valid TOML", "Close the text with the quotes"),
        InBody("long text not closed", "description = \"\"\"\nclosed\n", 4, "not valid TOML", "triple quotes"),
        InBody("slip above a blank line", "[trade]\nvariety = 0,5\n\nborder_cost = 3\n", 4, "not valid TOML", "decimal point"),
        InBody("end within an escape", "description = \"\\", 3, "not valid TOML", "Close the text"),
        InBody("control character", "description = \"a\u0001b\"\n", 3, "not valid TOML", "characters that do not show"),
        InBody("nested too deep", "sources = " + new string('[', 100), 3, "nested more than 64 deep", "close the brackets"),
        InBody("line without equals sign", "[time]\nyears 250\n", 4, "not valid TOML", "key = value"),
        InBody("key twice", "[time]\nyears = 5\nyears = 6\n", 5, "key 'time.years' is given twice (first on line 4)", "Keep one"),
        InBody("section twice", "[time]\nyears = 5\n[time]\nwarm_up = 6\n", 5, "section '[time]' is given twice (first on line 3)", "Keep one"),
        InBody("dotted key and section", "time.years = 5\n[time]\nwarm_up = 6\n", 4, "section '[time]' is given twice (first on line 3)", "Keep one"),
        InBody("key twice in an event", "[[events]]\nyear = 1800\nyear = 1801\nset = \"trade.variety\"\nvalue = 0.5", 5, "key 'year' is given twice", "Keep one"),
    ];

    private static IEnumerable<BrokenCase> Keys() =>
    [
        InBody("unknown key, near", "[trade]\nborder_cots = 3\n", 4, "there is no key 'trade.border_cots'", "Did you mean 'trade.border_cost'"),
        InBody("unknown key, far", "[trade]\nqqqqqqqqqqqq = 3\n", 4, "there is no key 'trade.qqqqqqqqqqqq'", "Take it out"),
        InBody("key in the wrong section", "[production]\nborder_cost = 3\n", 4, "there is no key 'production.border_cost'", "below [trade]"),
        InBody("key outside its section", "years = 100\n", 3, "there is no key 'years'", "below [time]"),
        InBody("key of the top below a section", "[time]\ndescription = \"...\"\n", 4, "there is no key 'time.description'", "at the top of the file"),
        InBody("quoted dotted key", "\"trade.variety\" = 0.5\n", 3, "there is no key", "below [trade]"),
        InBody("unknown section, near", "[trad]\nvariety = 0.5\n", 3, "there is no section '[trad]'", "Did you mean 'trade'"),
        InBody("unknown section, far", "[qqqqqqqqq]\nvariety = 0.5\n", 3, "there is no section '[qqqqqqqqq]'", "The sections are time"),
        InBody("empty unknown section", "[labor]\n", 3, "there is no section '[labor]'", "Did you mean 'labour'"),
        InBody("section as a value", "trade = 3\n", 3, "'trade' is a section", "[trade] on a line of its own"),
        InBody("key as a section", "[description]\n", 3, "'description' is a key", "Write description ="),
        InBody("section as a list", "[[trade]]\nvariety = 0.5\n", 3, "[trade] is one section", "single brackets"),
        InBody("events as a section", "[events]\nyear = 1800\n", 3, "events are a list", "[[events]]"),
        InBody("events as a value", "events = 3\n", 3, "events are a list", "[[events]]"),
        InBody("mechanisms", "[mechanisms.astrology]\nenabled = true\n", 3, "there is no section '[mechanisms.astrology]'", "Run 'worldsystems list'"),
        InText("no schema", "name = \"Test\"\n", 1, "the key 'schema' is missing", "schema = 1"),
        InText("no name", "schema = 1\n", 1, "the key 'name' is missing", "name = \"...\""),
        InText("empty name", "schema = 1\nname = \" \"\n", 2, "the name is empty", "title"),
        InText("newer schema", "schema = 2\nname = \"Test\"\n", 1, "format version 2; this engine reads version 1", "schema = 1"),
    ];

    private static IEnumerable<BrokenCase> Types() =>
    [
        InBody("number in quotes", "[trade]\nvariety = \"0.5\"\n", 4, "trade.variety is text; it takes a number", "Take the quotes away: 0.5"),
        InBody("number with a comma in quotes", "[trade]\nvariety = \"0,5\"\n", 4, "trade.variety is text", "decimal point: 0.5"),
        InBody("words for a number", "[trade]\nvariety = \"half\"\n", 4, "it takes a number", "Write a number, like 0.84"),
        InBody("switch for a number", "[trade]\nvariety = true\n", 4, "trade.variety is true; it takes a number", "Write a number"),
        InBody("number for a switch", "[trade]\nautarky = 1\n", 4, "it takes true or false", "without quotes"),
        InBody("decimals for a whole number", "[time]\nyears = 250.0\n", 4, "it takes a whole number", "without decimals: 250"),
        InBody("date for a number", "[time]\nstart_year = 1750-01-01\n", 4, "is a date or time", "like 1750"),
        InBody("number for text", "description = 3\n", 3, "it takes text", "Put it in quotes"),
        InBody("text for a list", "sources = \"Wallerstein 1974\"\n", 3, "it takes a list of texts", "Write a list"),
        InBody("number in a list of texts", "sources = [\"Wallerstein\",\n1974]\n", 4, "an item of sources is a whole number", "Put each item in quotes"),
        InBody("list for a number", "[trade]\nvariety = [0.5]\n", 4, "trade.variety is a list", "Write a number"),
    ];

    private static IEnumerable<BrokenCase> Ranges() =>
    [
        InBody("parameter below its range", "[trade]\nelasticity_raw = 1.0\n", 4, "must be greater than 1 and at most 30", "its default, 7.8"),
        InBody("parameter above its range", "[labour]\nminimum_share = 0.34\n", 4, "labour.minimum_share is 0.34; it must be at least 0 and less than", "Give a number in that range"),
        InBody("not a number", "[trade]\nvariety = nan\n", 4, "trade.variety is not a finite number", "Give a number at least 0"),
        InBody("infinite", "[trade]\nvariety = -inf\n", 4, "trade.variety is not a finite number", "Give a number at least 0"),
        InBody("overflowing number", "[trade]\nvariety = 1e999\n", 4, "trade.variety is not a finite number", "Give a number at least 0"),
        InBody("prohibitive border cost", "[trade]\nborder_cost = 201\n", 4, "autarky in all but name", "trade.autarky = true"),
        InBody("prohibitive distance cost", "[trade]\ndistance_cost = 1e6\n", 4, "autarky in all but name", "trade.autarky = true"),
        InBody("no years", "[time]\nyears = 0\n", 4, "time.years is 0; it must be at least 1 and at most 100000", "its default, 250"),
        InBody("too many years", "[time]\nyears = 100001\n", 4, "time.years is 100001", "Give a number in that range"),
        InBody("negative warm-up", "[time]\nwarm_up = -1\n", 4, "time.warm_up is -1", "Give a number in that range"),
        InBody("negative seed", "[random]\nseed = -1\n", 4, "random.seed is -1; it must be at least 0 and at most 9223372036854775807", "Give a number in that range"),
        InBody("too many states to generate", "[world.generate]\nstates = 5001\n", 4, "world.generate.states is 5001", "Give a number in that range"),
        InBody("nothing written", "[output]\nevery_years = 0\n", 4, "output.every_years is 0", "its default, 1"),
        InBody("column twice", "[output]\nstate_columns = [\"technology\", \"technology\"]\n", 4, "names 'technology' twice", "Keep one"),
        InBody("column that is always there", "[output]\nstate_columns = [\"year\"]\n", 4, "'year' is always written", "Take it out"),
        InBody("unknown output column", "[output]\nstate_columns = [\"technolgy\"]\n", 4, "states.csv has no column 'technolgy'", "Did you mean 'technology'") with
        {
            Options = new ScenarioReaderOptions { KnownStateColumns = ["labour", "technology"] },
        },
    ];

    private static IEnumerable<BrokenCase> Rules() =>
    [
        InBody("raw share rises with consumption", "[demand]\nraw_share_poor = 0.2\nraw_share_rich = 0.3\n", 5, "demand.raw_share_rich (0.3) is above demand.raw_share_poor (0.2)", "raise demand.raw_share_poor"),
        InBody("input share rises with consumption", "[demand]\ninput_share_poor = 0.01\n", 4, "demand.input_share_rich (0.03) is above demand.input_share_poor (0.01)", "raise demand.input_share_poor"),
        InBody("trade costs grow beyond sense", "[trade]\ncost_decline = -0.1\n", 4, "autarky in all but name", "trade.autarky = true"),
        InBody("a rule broken by an event", "[[events]]\nyear = 1900\nset = \"demand.raw_share_poor\"\nvalue = 0.05\n", 3, "is above demand.raw_share_poor (0.05)", "raise demand.raw_share_poor"),
    ];

    private static IEnumerable<BrokenCase> Events() =>
    [
        Event("event before the run", "year = 1749\nset = \"trade.variety\"\nvalue = 0.5\n", 4, "year 1749 lies outside the run, which lasts from 1750 to 1999", "Take a year of the run"),
        Event("event after the run", "year = 2000\nset = \"trade.variety\"\nvalue = 0.5\n", 4, "year 2000 lies outside the run", "time.years"),
        Event("event of no parameter", "year = 1900\nset = \"trade.varietyy\"\nvalue = 0.5\n", 5, "there is no parameter 'trade.varietyy'", "Did you mean 'trade.variety'"),
        Event("event of a fixed key", "year = 1900\nset = \"time.years\"\nvalue = 5\n", 5, "'time.years' cannot change during a run", "events change parameters only"),
        Event("event of a mechanism", "year = 1900\nset = \"mechanisms.astrology.enabled\"\nvalue = false\n", 5, "there is no parameter 'mechanisms.astrology.enabled'", "Run 'worldsystems list'"),
        Event("event without a year", "set = \"trade.variety\"\nvalue = 0.5\n", 3, "the event has no 'year'", "year = 1950"),
        Event("event without a parameter", "year = 1900\nvalue = 0.5\n", 3, "the event has no 'set'", "year = 1950"),
        Event("event without a value", "year = 1900\nset = \"trade.variety\"\n", 3, "the event has no 'value'", "year = 1950"),
        Event("event with a value out of range", "year = 1900\nset = \"trade.variety\"\nvalue = 1.5\n", 6, "trade.variety is 1.5; it must be", "Give a number in that range"),
        Event("event with a value of the wrong type", "year = 1900\nset = \"trade.autarky\"\nvalue = 1\n", 6, "it takes true or false", "Write true or false"),
        Event("event with an unknown key", "year = 1900\nset = \"trade.variety\"\nvalu = 0.5\nvalue = 0.5\n", 6, "an event has no key 'valu'", "Did you mean 'value'"),
        Event("event with a year in words", "year = \"later\"\nset = \"trade.variety\"\nvalue = 0.5\n", 4, "year is text; it takes a whole number", "Write a number"),
        Event("parameter set twice in a year", "year = 1900\nset = \"trade.variety\"\nvalue = 0.5\n[[events]]\nyear = 1900\nset = \"trade.variety\"\nvalue = 0.6\n", 7, "trade.variety is set twice in 1900 (first on line 3)", "Keep one"),
    ];

    private static IEnumerable<BrokenCase> Worlds() =>
    [
        InBody("table and generator", "[world]\nstates = \"states/t.csv\"\n[world.generate]\nstates = 5\n", 5, "both read from a table (world.states) and generated", "Keep one") with { Files = OneState },
        InBody("no path of the table", "[world]\nstates = \"\"\n", 4, "world.states is empty", "Name the table"),
        InBody("path with a line break", "[world]\nstates = \"a\\nb\"\n", 4, "the path 'a\\u000Ab' has control characters", "Write the path plainly"),
        InBody("missing table", "[world]\nstates = \"states/u.csv\"\n", 4, "there is no states table 'states/u.csv'", "relative to the folder of the scenario") with { Files = OneState },
        InBody("folder for a table", "[world]\nstates = \"states\"\n", 4, "it is a folder, or reading it is not permitted", "Name a CSV file") with { Files = OneState },
        InBody("failing disk", "[world]\nstates = \"states/t.csv\"\n", 4, "could not be read: The disk is gone", "try again") with { Files = new FailingFiles() },
    ];

    private static IEnumerable<BrokenCase> Overrides() =>
    [
        InOverride("override without a key", "", "3", "there is no key before the equals sign", "KEY=VALUE"),
        InOverride("override without a value", "trade.variety", "", "there is no value for 'trade.variety'", "KEY=VALUE"),
        InOverride("override of an unknown key", "trade.varity", "0.5", "there is no key 'trade.varity'", "Did you mean 'trade.variety'"),
        InOverride("override of a section", "trade", "0.5", "'trade' is a section", "Name one of its keys"),
        InOverride("override of the events", "events.year", "1900", "events are a list", "in the scenario file"),
        InOverride("override with a decimal comma", "trade.variety", "0,5", "'0,5' is not a value", "decimal point"),
        InOverride("override with a word", "trade.variety", "half", "it takes a number", "Write a number"),
        InOverride("override with two values", "time.years", "5\ntime.warm_up = 3", "is not a value", "Write a number") with { File = "--set time.years=5\\u000Atime.warm_up = 3" },
        InOverride("override out of range", "time.years", "-5", "time.years is -5; it must be at least 1", "Give a number in that range"),
        InOverride("override that breaks a rule", "demand.raw_share_rich", "0.95", "demand.raw_share_rich (0.95) is above demand.raw_share_poor (0.91)", "Lower demand.raw_share_rich"),
        InOverride("generator beside a table", "world.generate.states", "9", "both read from a table", "Leave the value out", "[world]\nstates = \"states/t.csv\"\n") with { Files = OneState },
        InOverride("override with a missing table", "world.states", "elsewhere.csv", "there is no states table 'elsewhere.csv'", "Check the path"),
    ];

    private static MemoryFiles OneState { get; } = MemoryFiles.With(Reading.TableName, Reading.TableHeader + "A,0,0,1,1,1,1\n");

    private static BrokenCase Event(string kind, string body, int line, string problem, string cure) => InBody(kind, "[[events]]\n" + body, line, problem, cure);

    private sealed class FailingFiles : IScenarioFiles
    {
        public ReadOnlyMemory<byte> Read(string path) => throw new IOException("The disk is gone.");
    }
}
