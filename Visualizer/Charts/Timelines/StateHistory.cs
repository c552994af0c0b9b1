namespace WorldSystems.Charts.Timelines;

/// <summary>A state through the years of its file.</summary>
public sealed class StateHistory
{
    private static readonly int Columns = Enum.GetValues<StateColumn>().Length;

    private readonly List<double> _values = [];
    private readonly List<Zone> _zones = [];

    internal StateHistory(string name) => Name = name;

    /// <summary>Its name as the file has it: untrusted text.</summary>
    public string Name { get; }

    /// <summary>A value in a year, counted from 0 as in <see cref="StatesTimeline.Years"/>; NaN where it is undefined.</summary>
    public double At(StateColumn column, int year) =>
        year >= 0 && year < _zones.Count ? _values[year * Columns + (int)column] : double.NaN;

    /// <summary>Its zone in a year, or null where the file has no row for it.</summary>
    public Zone? ZoneAt(int year) =>
        year >= 0 && year < _zones.Count && _zones[year] >= 0 ? _zones[year] : null;

    internal void Set(int year, Zone zone, ReadOnlySpan<double> values)
    {
        while (_zones.Count <= year)
        {
            _zones.Add((Zone)(-1));
            for (var i = 0; i < Columns; i++)
                _values.Add(double.NaN);
        }
        _zones[year] = zone;
        for (var i = 0; i < Columns; i++)
            _values[year * Columns + i] = values[i];
    }
}
