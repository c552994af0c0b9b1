using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Engine.Mechanisms;

namespace WorldSystems.Host.Reports;

/// <summary>What the mechanisms of a scenario add to its ODD description, from their own metadata.</summary>
internal sealed class OddMechanisms(ImmutableArray<IMechanism> active)
{
    private readonly ImmutableArray<MechanismDescription> _active = [.. active.Select(m => m.Description)];

    /// <summary>Section 1: the theories at work.</summary>
    public IEnumerable<string> Theories() => _active.IsEmpty
        ? ["No mechanism is on: the kernel alone.", ""]
        : ["Theories at work, each a mechanism on top of the kernel:", "", .. _active.Select(m => Text($"- `{m.Name}` (row {string.Join(", ", m.Theories)} of the catalogue): {m.Argument} {m.Source}.")), ""];

    /// <summary>Section 2: actors that are not states.</summary>
    public IEnumerable<string> Actors()
    {
        string[] kinds = [.. _active.SelectMany(m => m.Actors)];
        return kinds.Length == 0 ? [] : [Text($"Actors other than states, with rows of their own in actors.csv: {string.Join(", ", kinds)}."), ""];
    }

    /// <summary>Section 4: how states decide.</summary>
    public IEnumerable<string> Decisions() => _active.Where(m => m.Decisions.Length > 0).Select(m => Text($"- *Decisions in `{m.Name}`*: {m.Decisions}"));

    /// <summary>Section 7: what is left out, and the events.</summary>
    public IEnumerable<string> Limits()
    {
        foreach (MechanismDescription mechanism in _active)
        {
            yield return Text($"### Mechanism `{mechanism.Name}`");
            yield return "";
            yield return Text($"Leaves out: {mechanism.LeavesOut}");
            yield return "";
            foreach (EventDescription happening in mechanism.Events)
            {
                yield return Text($"- Event `{happening.Name}`: {happening.Meaning}");
            }

            if (!mechanism.Events.IsEmpty)
            {
                yield return "";
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
