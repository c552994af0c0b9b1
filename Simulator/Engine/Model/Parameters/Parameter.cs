namespace WorldSystems.Engine.Model.Parameters;

/// <summary>A parameter as users meet it: one entry serves the scenario reader, the schema, <c>describe</c>, and later the sliders.</summary>
/// <param name="Key">Section and name in a scenario file, for example <c>trade.border_cost</c>.</param>
/// <param name="Symbol">The symbol in the equations.</param>
/// <param name="Unit">The unit, "-" for a pure number.</param>
/// <param name="Range">Valid values.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
/// <param name="Source">Where the idea comes from (author, year).</param>
/// <param name="Get">Reads it from a parameter set.</param>
/// <param name="With">A parameter set with this value changed.</param>
public sealed record Parameter(
    string Key,
    string Symbol,
    string Unit,
    Bounds Range,
    string Meaning,
    string Source,
    Func<ModelParameters, double> Get,
    Func<ModelParameters, double, ModelParameters> With)
{
    /// <summary>A switch (true or false in the file; 1 or 0 here) rather than a number.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>The value where a scenario says nothing.</summary>
    public double Default { get; } = Get(new ModelParameters());
}
