using System.CommandLine;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>schema</c>: the JSON Schema of a scenario file, for editors.</summary>
internal sealed class SchemaVerb(Terminal terminal) : IVerb
{
    public Command Command { get; } = new("schema", "Print the JSON Schema (draft-07) of a scenario file; editors with TOML support complete and check with it.");

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        terminal.Out.WriteLine(ScenarioSchema.Json().TrimEnd());
        return ExitCode.Success;
    }
}
