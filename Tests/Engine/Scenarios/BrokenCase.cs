using System.Text;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests.Engine.Scenarios;

/// <summary>A broken input and the one error that it must give.</summary>
/// <param name="Kind">What is broken.</param>
/// <param name="Line">Line of the error, 0 for values given outside the file.</param>
/// <param name="Problem">Part of what the message says is wrong.</param>
/// <param name="Cure">Part of what the message says to do.</param>
internal sealed record BrokenCase(string Kind, int Line, string Problem, string Cure)
{
    public string File { get; init; } = Reading.Scenario;

    public byte[] Toml { get; init; } = [];

    public IScenarioFiles Files { get; init; } = MemoryFiles.None;

    public ScenarioOverride[] Overrides { get; init; } = [];

    public ScenarioReaderOptions? Options { get; init; }

    /// <summary>A body below schema and name: its first line is line 3.</summary>
    public static BrokenCase InBody(string kind, string body, int line, string problem, string cure) =>
        InText(kind, Reading.Heading + body, line, problem, cure);

    public static BrokenCase InText(string kind, string toml, int line, string problem, string cure) =>
        new(kind, line, problem, cure) { Toml = Encoding.UTF8.GetBytes(toml) };

    /// <summary>Rows below the usual header: the first is line 2.</summary>
    public static BrokenCase InRows(string kind, string rows, int line, string problem, string cure) =>
        InTable(kind, Reading.TableHeader + rows, line, problem, cure);

    public static BrokenCase InTable(string kind, string table, int line, string problem, string cure) =>
        InTable(kind, Encoding.UTF8.GetBytes(table), line, problem, cure);

    public static BrokenCase InTable(string kind, byte[] table, int line, string problem, string cure) =>
        InBody(kind, $"[world]\nstates = \"{Reading.TableName}\"\n", line, problem, cure) with
        {
            File = "folder/" + Reading.TableName,
            Files = new MemoryFiles([new(Reading.TableName, table)]),
        };

    public static BrokenCase InOverride(string kind, string key, string value, string problem, string cure, string body = "") =>
        InBody(kind, body, 0, problem, cure) with
        {
            File = $"--set {key}={value}",
            Overrides = [new(key, value, $"--set {key}={value}")],
        };

    public ScenarioResult Read() => ScenarioReader.Read(Reading.Scenario, Toml, Files, Overrides, Options);

    public override string ToString() => Kind;
}
