using System.Text;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Tables;

/// <summary>The ids of the states: not empty, on one line, and each only once.</summary>
internal sealed class StateIds(ErrorList errors)
{
    private const int Longest = 100;

    private readonly Dictionary<string, Place> _first = new(StringComparer.Ordinal);

    /// <summary>Notes the id of a row and what is wrong with it.</summary>
    public void Add(CsvField field)
    {
        if (string.IsNullOrWhiteSpace(field.Text))
            errors.Add(field.Place, "the state has no id", "Give it a short unique one in the column 'state', like KZ");
        else if (HasControl(field.Text))
            errors.Add(field.Place, $"the id {Show.Text(field.Text)} has a line break or a control character", "Retype the id; where a quote was left open above, close it");
        else if (field.Text.Length > Longest)
            errors.Add(field.Place, $"the id {Show.Text(field.Text)} has {Show.Number(field.Text.Length)} characters; at most {Show.Number(Longest)} fit", "Take a short id and put the long one in a column 'name'");
        else if (!_first.TryAdd(field.Text, field.Place))
            errors.Add(field.Place, $"the state {Show.Text(field.Text)} is there twice (first on line {Show.Number(_first[field.Text].Line)})", "Take one of the rows out, or give it another id");
    }

    /// <summary>Checks a name for people, which may be empty.</summary>
    public void CheckName(CsvField field)
    {
        if (HasControl(field.Text))
            errors.Add(field.Place, $"the name {Show.Text(field.Text)} has a line break or a control character", "Write the name on one line");
    }

    private static bool HasControl(string text) => text.EnumerateRunes().Any(r => Rune.IsControl(r) || r.Value is 0x2028 or 0x2029);
}
