using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace WorldSystems.Engine.Scenarios;

/// <summary>What is wrong with a scenario, where, and what to do about it.</summary>
/// <param name="File">The file, or for a value given outside any file where it came from, for example <c>--set trade.variety=2</c>.</param>
/// <param name="Line">1-based line; 0 where there is no file.</param>
/// <param name="Column">1-based column in characters; 0 where there is no file.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Cure">What to do.</param>
public sealed record ScenarioError(string File, int Line, int Column, string Problem, string Cure)
{
    /// <summary>The problem in parts, for translation: the format is the key, and values that are texts themselves are in parts, too.</summary>
    [JsonIgnore]
    public FormattableString ProblemInParts { get => field ?? FormattableStringFactory.Create("{0}", Problem); init; }

    /// <summary>The cure in parts.</summary>
    [JsonIgnore]
    public FormattableString CureInParts { get => field ?? FormattableStringFactory.Create("{0}", Cure); init; }

    /// <summary>The same error, whatever its parts.</summary>
    public bool Equals(ScenarioError? other) =>
        other is not null && (File, Line, Column, Problem, Cure) == (other.File, other.Line, other.Column, other.Problem, other.Cure);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column, Problem, Cure);

    /// <summary><c>file:line:column: problem. cure.</c>, the form that editors and terminals turn into a link.</summary>
    public override string ToString() => InWords(Problem, Cure);

    /// <summary>The same form in another language.</summary>
    /// <param name="translate">Makes a text of its parts.</param>
    public string InWords(Func<FormattableString, string> translate)
    {
        ArgumentNullException.ThrowIfNull(translate);
        return InWords(translate(ProblemInParts), translate(CureInParts));
    }

    private string InWords(string problem, string cure)
    {
        string place = Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
        return $"{place}: {problem}. {cure}{(cure.EndsWith('?') ? "" : ".")}";
    }
}
