using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests;

/// <summary>All bits of a run in one number (FNV-1a over the doubles of every year).</summary>
internal static class Fingerprint
{
    public static ulong Of(Scenario scenario, int run = 0)
    {
        var simulation = new Simulation(scenario, run);
        ulong hash = 14695981039346656037;
        while (simulation.Step())
        {
            World w = simulation.World;
            foreach (Column column in (Column[])[w.GdpPerCapita, w.Manufactures.Price, w.RawMaterials.Price, w.Capital.Closing, w.Technology.Closing, w.RawMaterials.Exports, w.Manufactures.Imports])
            {
                foreach (double value in column.Values)
                {
                    hash = (hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211;
                }
            }
        }

        return hash;
    }
}
