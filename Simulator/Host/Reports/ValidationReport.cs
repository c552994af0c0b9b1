using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>validate --json</c> prints.</summary>
/// <param name="Files">The files asked about.</param>
/// <param name="Valid">Whether all of them are valid.</param>
/// <param name="Errors">Every error.</param>
public sealed record ValidationReport(ImmutableArray<string> Files, bool Valid, ImmutableArray<ScenarioError> Errors);
