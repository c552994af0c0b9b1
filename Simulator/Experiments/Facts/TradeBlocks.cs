using WorldSystems.Engine.Measures.Zones;

namespace WorldSystems.Experiments.Facts;

/// <summary>World trade split by the zones of seller and buyer.</summary>
internal static class TradeBlocks
{
    /// <summary>The pattern of the shipments <paramref name="value"/>(from, to) between states of these zones.</summary>
    public static TradePattern Of(ReadOnlySpan<Zone> zones, Func<int, int, double> value, double distanceElasticity)
    {
        double all = 0, coreCore = 0, corePeriphery = 0, peripheryPeriphery = 0;
        for (int i = 0; i < zones.Length; i++)
        {
            for (int j = 0; j < zones.Length; j++)
            {
                double shipped = i == j ? 0 : value(i, j);
                all += shipped;
                switch (zones[i], zones[j])
                {
                    case (Zone.Core, Zone.Core):
                        coreCore += shipped;
                        break;
                    case (Zone.Core, Zone.Periphery) or (Zone.Periphery, Zone.Core):
                        corePeriphery += shipped;
                        break;
                    case (Zone.Periphery, Zone.Periphery):
                        peripheryPeriphery += shipped;
                        break;
                    default:
                        break;
                }
            }
        }

        bool core = zones.Contains(Zone.Core), periphery = zones.Contains(Zone.Periphery), trade = all > 0;
        return new(
            distanceElasticity,
            trade && core ? coreCore / all : double.NaN,
            trade && core && periphery ? corePeriphery / all : double.NaN,
            trade && periphery ? peripheryPeriphery / all : double.NaN);
    }
}
