using System.Globalization;

namespace WorldSystems.Engine.Scenarios;

/// <summary>What is wrong with a scenario, where, and what to do about it.</summary>
/// <param name="File">The file, or for a value given outside any file where it came from, for example <c>--set trade.variety=2</c>.</param>
/// <param name="Line">1-based line; 0 where there is no file.</param>
/// <param name="Column">1-based column in characters; 0 where there is no file.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Cure">What to do.</param>
public sealed record ScenarioError(string File, int Line, int Column, string Problem, string Cure)
{
    /// <summary><c>file:line:column: problem. cure.</c>, the form that editors and terminals turn into a link.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
        return $"{place}: {Problem}. {Cure}{(Cure.EndsWith('?') ? "" : ".")}";
    }
}
