using System.Text;

namespace WorldSystems.Charts.Timelines;

/// <summary>
/// Numbers the states of a file in the order in which they first appear. Files repeat that order every
/// year, so the next state is guessed and compared in bytes: no text is made for a row.
/// </summary>
internal sealed class StateKeys
{
    private readonly List<byte[]> _names = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private int _last = -1;

    /// <summary>Names, untrusted text, by number.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The number of the state that a cell of the current row names.</summary>
    public int Of(TimelineReader reader, int column)
    {
        if (_last >= 0 && reader.Is(column, _names[_last]))
            return _last;
        var guess = _last + 1 < _names.Count ? _last + 1 : 0;
        if (guess < _names.Count && reader.Is(column, _names[guess]))
            return _last = guess;
        var name = reader.Text(column);
        if (!_places.TryGetValue(name, out var place))
        {
            _places.Add(name, place = Names.Count);
            Names.Add(name);
            _names.Add(Encoding.UTF8.GetBytes(name));
        }
        return _last = place;
    }
}
