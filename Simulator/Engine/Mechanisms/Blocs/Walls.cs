using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Blocs;

/// <summary>
/// Members charge outsiders t_out on top of what they charge already, and each other nothing, whatever other rules say; outsiders charge members t_back.
/// </summary>
internal sealed class Walls(Membership members) : IStep
{
    private readonly double[] _outsiders = new double[members.Member.Padded.Length];

    public StepDescription Description { get; } = new(
        "blocs: walls",
        "t_ij = 0 between members; t_ij += t_out where j is in and i is out; t_ij += t_back where j is out and i is in; both goods",
        "Amin 1985; Viner 1950",
        ["members"],
        ["tariffs"]);

    public void Execute(World world)
    {
        if (members.Count == 0)
        {
            return;
        }

        for (int i = 0; i < members.Member.Length; i++)
        {
            _outsiders[i] = 1 - members.Member[i];
        }

        BlocsParameters p = world.Parameters.Mechanisms.Of<BlocsParameters>();
        Build(world.Manufactures.Tariffs, p);
        Build(world.RawMaterials.Tariffs, p);
    }

    private void Build(TariffSchedule tariffs, BlocsParameters p)
    {
        ReadOnlySpan<double> member = members.Member.Padded;
        for (int importer = 0; importer < members.Member.Length; importer++)
        {
            bool isMember = member[importer] > 0;
            tariffs.Raise(importer, isMember ? _outsiders : member, isMember ? p.OutwardTariff : p.Retaliation);
            if (isMember)
            {
                tariffs.Exempt(importer, member);
            }
        }
    }
}
