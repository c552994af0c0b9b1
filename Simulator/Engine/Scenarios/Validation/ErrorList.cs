using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>Collects every error; nobody stops at the first.</summary>
internal sealed class ErrorList
{
    /// <summary>More than anybody reads: a broken table of thousands of rows has the same error in each.</summary>
    internal const int Shown = 200;

    private readonly List<ScenarioError> _errors = [];

    public bool IsEmpty => _errors.Count == 0;

    /// <summary>Notes an error; neither text ends with a full stop, and whatever they quote is made harmless.</summary>
    public void Add(Place place, Message problem, Message cure) => _errors.Add(Of(place, problem, cure));

    /// <summary>An error from its parts.</summary>
    public static ScenarioError Of(Place place, Message problem, Message cure)
    {
        (FormattableString what, FormattableString then) = (problem.Text, cure.Text);
        return new(place.File, place.Line, place.Column, FormattableString.Invariant(what), FormattableString.Invariant(then)) { ProblemInParts = what, CureInParts = then };
    }

    /// <summary>Takes over the errors of another list.</summary>
    public void AddAll(ErrorList others) => _errors.AddRange(others._errors);

    /// <summary>The errors by file (in the order given, others behind them), line and column; the first of each place first.</summary>
    public ImmutableArray<ScenarioError> InOrder(params ReadOnlySpan<string> files)
    {
        string[] order = files.ToArray();
        List<ScenarioError> all =
        [
            .. _errors.Distinct()
                .OrderBy(e => Array.IndexOf(order, e.File) is var at && at < 0 ? order.Length : at)
                .ThenBy(e => e.Line)
                .ThenBy(e => e.Column),
        ];
        if (all.Count <= Shown)
            return [.. all];

        ScenarioError next = all[Shown];
        string rest = Show.Number(all.Count - Shown);
        return [.. all[..Shown], Of(new(next.File, next.Line, next.Column), $"{rest} more errors from here on are not shown", "Cure those above first; many often have one cause")];
    }
}
