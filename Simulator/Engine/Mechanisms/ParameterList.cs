using System.Collections.Immutable;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms;

/// <summary>Makes a mechanism's parameters as users meet them out of its parameter record.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="mechanism">Name of the mechanism.</param>
internal sealed class ParameterList<T>(string mechanism)
    where T : MechanismParameters, IMechanismDefaults<T>
{
    private readonly ImmutableArray<Parameter>.Builder _all = ImmutableArray.CreateBuilder<Parameter>();

    /// <summary>The parameters added so far, <c>enabled</c> first.</summary>
    public ImmutableArray<Parameter> All =>
    [
        Make("enabled", "-", "true or false", Bounds.Closed(0, 1), "Whether the mechanism acts; true where the section is there.", "-", p => p.Enabled ? 1 : 0, (p, v) => p with { Enabled = v != 0 }) with { IsSwitch = true },
        .. _all,
    ];

    /// <summary>Adds a number.</summary>
    public ParameterList<T> Number(string name, string symbol, string unit, Bounds range, string meaning, string source, Func<T, double> get, Func<T, double, T> with)
    {
        _all.Add(Make(name, symbol, unit, range, meaning, source, get, with));
        return this;
    }

    /// <summary>Adds a switch.</summary>
    public ParameterList<T> Switch(string name, string meaning, string source, Func<T, bool> get, Func<T, bool, T> with)
    {
        _all.Add(Make(name, "-", "true or false", Bounds.Closed(0, 1), meaning, source, p => get(p) ? 1 : 0, (p, v) => with(p, v != 0)) with { IsSwitch = true });
        return this;
    }

    private Parameter Make(string name, string symbol, string unit, Bounds range, string meaning, string source, Func<T, double> get, Func<T, double, T> with) =>
        new(
            $"mechanisms.{mechanism}.{name}", symbol, unit, range, meaning, source,
            p => get(p.Mechanisms.Of<T>()),
            (p, v) => p with { Mechanisms = p.Mechanisms.With(with(p.Mechanisms.Of<T>(), v)) });
}
