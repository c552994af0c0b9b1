using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Measures;

/// <summary>Adds up a year's states zone by zone.</summary>
internal sealed class ZoneMeans
{
    private readonly ZoneProfile[] _profiles = new ZoneProfile[Enum.GetValues<Zone>().Length];

    /// <summary>What a zone is like.</summary>
    public ZoneProfile Of(Zone zone) => _profiles[(int)zone];

    /// <summary>Adds up the year.</summary>
    public void Update(World world, WorldMeasures measures)
    {
        ReadOnlySpan<double> people = world.Population.Opening.Values, product = world.GdpPerCapita.Values;
        for (int z = 0; z < _profiles.Length; z++)
        {
            int states = 0;
            double heads = 0, earned = 0, exporters = 0, share = 0, exported = 0, imported = 0, gained = 0, nominal = 0;
            for (int i = 0; i < people.Length; i++)
            {
                if ((int)measures.Zones[i] != z)
                {
                    continue;
                }

                bool exports = !double.IsNaN(measures.ManufacturesShare[i]);
                states++;
                heads += people[i];
                earned += people[i] * product[i];
                exporters += exports ? people[i] : 0;
                share += exports ? people[i] * measures.ManufacturesShare[i] : 0;
                exported += measures.LabourExported[i];
                imported += measures.LabourImported[i];
                gained += measures.UnequalExchange[i];
                nominal += measures.NominalProduct[i];
            }

            _profiles[z] = new ZoneProfile(states, earned / heads, share / exporters, exported > 0 ? imported / exported : double.NaN, gained / nominal);
        }
    }
}
