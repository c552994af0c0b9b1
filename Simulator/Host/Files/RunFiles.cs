using System.Collections.Immutable;

namespace WorldSystems.Host.Files;

/// <summary>The names a run may write beside its manifest: what a later run into the same folder may replace or remove.</summary>
public static class RunFiles
{
    private const string SpreadsheetSuffix = ".excel.csv";

    private static readonly ImmutableArray<string> Tables = ["states.csv", "world.csv", "accounts.csv", "events.csv", "flows.csv"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [.. Tables, .. Tables.Select(ForSpreadsheets), "datapackage.json"];

    /// <summary>Whether a file is a copy for spreadsheets.</summary>
    public static bool IsForSpreadsheets(string name) => name.EndsWith(SpreadsheetSuffix, StringComparison.Ordinal);

    /// <summary>The name of the copy of a table for spreadsheets.</summary>
    public static string ForSpreadsheets(string table) => Path.GetFileNameWithoutExtension(table) + SpreadsheetSuffix;
}
