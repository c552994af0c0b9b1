using static WorldSystems.Tests.Engine.Scenarios.BrokenCase;

namespace WorldSystems.Tests.Engine.Scenarios;

/// <summary>Broken states tables, one of each kind.</summary>
internal static class BrokenTables
{
    private const string Good = "A,0,0,1,1,1,1\n";

    public static IEnumerable<BrokenCase> All => [.. Files(), .. Headers(), .. Rows(), .. Ids(), .. Numbers()];

    private static IEnumerable<BrokenCase> Files() =>
    [
        InTable("empty table", "", 1, "the file is empty", "a table of states in CSV"),
        InTable("table too large", new byte[(64 << 20) + 1], 1, "67108865 bytes", "make it smaller"),
        InTable("table not UTF-8", [.. "state,x,y,labour,land,technology,capital\nA,0,0,1,1,1,1\nC"u8, 0xF4, .. "te,0,0,1,1,1,1\n"u8], 3, "not UTF-8", "CSV UTF-8"),
        InTable("semicolons", "state;x;y;labour;land;technology;capital\nA;0;0;1;1;1;1\n", 1, "separated by semicolons", "comma-separated"),
        InTable("tabs", "state\tx\ty\tlabour\tland\ttechnology\tcapital\nA\t0\t0\t1\t1\t1\t1\n", 1, "separated by tabs", "comma-separated"),
        InRows("header alone", "", 1, "a header and no states", "Add a row"),
    ];

    private static IEnumerable<BrokenCase> Headers() =>
    [
        InTable("missing column", "state,x,y,labour,land,technology\nA,0,0,1,1,1\n", 1, "the column 'capital' is missing", "the table has 'state', 'x'"),
        InTable("missing column, another near", "state,x,y,labor,land,technology,capital\n" + Good, 1, "the column 'labour' is missing and 'labor' is not known", "Rename 'labor' to 'labour'"),
        InTable("capital letters", "state,x,y,labour,Land,technology,capital\n" + Good, 1, "the column 'land' is missing and 'Land' is not known", "Rename 'Land' to 'land'"),
        InTable("unit in the header", "state,x,y,labour,land,technology,capital (bn)\n" + Good, 1, "'capital (bn)' is not known", "Rename"),
        InTable("unknown column", "state,x,y,labour,land,technology,capital,army\nA,0,0,1,1,1,1,5\n", 1, "the column 'army' is not known", "the columns are state"),
        InTable("unknown column, near", "state,x,y,labour,land,lands,technology,capital\nA,0,0,1,1,1,1,1\n", 1, "the column 'lands' is not known", "nearest known column is 'land'"),
        InTable("column without a name", "state,x,y,labour,land,technology,capital,\nA,0,0,1,1,1,1,\n", 1, "a column has no name", "a comma at the end"),
        InTable("same column twice", "state,x,y,labour,land,land,technology,capital\nA,0,0,1,1,1,1,1\n", 1, "the column 'land' is there twice (columns 5 and 6)", "Keep one"),
        InTable("plane and globe", "state,x,y,lat,lon,labour,land,technology,capital\nA,0,0,0,0,1,1,1,1\n", 1, "both x, y and lat, lon", "Keep x, y for a map"),
        InTable("no position", "state,labour,land,technology,capital\nA,1,1,1,1\n", 1, "the column 'x' is missing", "lat, lon may stand for x, y"),
        InTable("half a position", "state,lat,labour,land,technology,capital\nA,1,1,1,1,1\n", 1, "the column 'lon' is missing", "Add it"),
        InTable("no ids", "x,y,labour,land,technology,capital\n0,0,1,1,1,1\n", 1, "the column 'state' is missing", "Add it"),
    ];

    private static IEnumerable<BrokenCase> Rows() =>
    [
        InRows("too few fields", Good + "B,0,0,1,1,1\n", 3, "the row has 6 fields, the header 7", "Fill the missing fields"),
        InRows("too many fields", Good + "B,0,0,1,5,1,1,1\n", 3, "the row has 8 fields, the header 7", "decimal points, not commas"),
        InRows("too many states", string.Concat(Enumerable.Range(0, 5001).Select(i => $"S{i},0,0,1,1,1,1\n")), 5002, "more than 5000 states", "Join small states"),
        InRows("quote not closed", Good + "\"B,0,0,1,1,1,1\nC,0,0,1,1,1,1\n", 3, "never closed", "Close the quote"),
        InRows("quote in a field", Good + "B\"C,0,0,1,1,1,1\n", 3, "a quote stands in the middle", "Put the whole field in quotes"),
        InRows("text behind a quote", Good + "\"B\"C,0,0,1,1,1,1\n", 3, "a quote stands in the middle", "Put the whole field in quotes"),
    ];

    private static IEnumerable<BrokenCase> Ids() =>
    [
        InRows("empty id", Good + " ,0,0,1,1,1,1\n", 3, "the state has no id", "Give it a short unique one"),
        InRows("id twice", Good + "\nB,0,0,1,1,1,1\nA,0,0,1,1,1,1\n", 5, "the state 'A' is there twice (first on line 2)", "Take one of the rows out"),
        InRows("line break in an id", Good + "\"B\nC\",0,0,1,1,1,1\n", 3, "the id 'B\\u000AC' has a line break", "Retype the id"),
        InRows("control character in an id", Good + "B\u001b[31m,0,0,1,1,1,1\n", 3, "the id 'B\\u001B[31m' has a line break or a control character", "Retype the id"),
        InRows("id too long", Good + new string('B', 101) + ",0,0,1,1,1,1\n", 3, "has 101 characters; at most 100 fit", "a column 'name'"),
        InTable("line break in a name", "state,x,y,labour,land,technology,capital,name\nA,0,0,1,1,1,1,\"a\r\nb\"\n", 2, "the name 'a\\u000D\\u000Ab' has a line break", "on one line"),
    ];

    private static IEnumerable<BrokenCase> Numbers() =>
    [
        InRows("words for a number in a row", "A,0,0,much,1,1,1\n", 2, "labour of 'A' is 'much', which is not a number", "like 1.5"),
        InRows("decimal comma in a row", "A,0,0,\"1,5\",1,1,1\n", 2, "labour of 'A' is '1,5', which is not a number", "Write a decimal point: 1.5"),
        InRows("thousands with commas", "A,0,0,\"1,234,567\",1,1,1\n", 2, "which is not a number", "separators of thousands: 1234567"),
        InRows("thousands with spaces", "A,0,0,1\u00A0234.5,1,1,1\n", 2, "which is not a number", "separators of thousands: 1234.5"),
        InRows("empty number", "A,0,0,,1,1,1\n", 2, "labour of 'A' is empty", "persons in millions"),
        InRows("NaN in a row", "A,0,0,NaN,1,1,1\n", 2, "labour of 'A' is 'NaN', which is not a finite number", "persons in millions"),
        InRows("infinity in a row", "A,0,0,1,1e999,1,1\n", 2, "land of 'A' is '1e999', which is not a finite number", "hectares"),
        InRows("zero stock", "A,0,0,1,0,1,1\n", 2, "land of 'A' is 0; it must be greater than 0", "positive number"),
        InRows("negative stock", "A,0,0,1,1,1,-0.5\n", 2, "capital of 'A' is -0.5; it must be greater than 0", "positive number"),
        InRows("absurd stock", "A,0,0,1e300,1,1,1\n", 2, "labour of 'A' is 1E+300", "Check the unit"),
        InRows("infinite position", "A,0,-inf,1,1,1,1\n", 2, "y of 'A'", "map units"),
        InTable("latitude beyond the pole", "state,lat,lon,labour,land,technology,capital\nA,90.5,0,1,1,1,1\n", 2, "lat of 'A' is 90.5; it must be at least -90 and at most 90", "degrees"),
        InTable("longitude beyond the circle", "state,lat,lon,labour,land,technology,capital\nA,0,-181,1,1,1,1\n", 2, "lon of 'A' is -181; it must be at least -180 and at most 360", "degrees"),
    ];
}
