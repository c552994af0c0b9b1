using System.Text;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Scenarios;

namespace WorldSystems.Tests.Languages;

/// <summary>A plan file with a mistake in it.</summary>
/// <param name="Toml">The plan.</param>
/// <param name="Said">Part of what the reader says is wrong, or of what is to be done.</param>
internal sealed record PlanMistake(string Toml, string Said)
{
    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<ScenarioError> Errors() => PlanReader.Read("plan.toml", Encoding.UTF8.GetBytes(Toml), PlanMistakes.Files, ScenarioLoader.Options).Errors;
}
