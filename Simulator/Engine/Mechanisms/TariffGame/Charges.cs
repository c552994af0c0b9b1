using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// The year's round: every state moves toward every partner and charges t_d on the manufactures of those it defects on (t_b among members of the regime) and t_c on the others', on top of
/// other duties. With whom it does not play it stays at its opening move.
/// </summary>
internal sealed class Charges(World world, Game game) : IStep
{
    private readonly double[] _rates = new double[world.Count];

    public StepDescription Description { get; } = new(
        "tariff game: moves",
        "memory-one strategies with errors; t^M_ij = t_d after defection, t_c after cooperation",
        "Axelrod 1984; Nowak and Sigmund 1992, 1993",
        ["strategies", "last moves"],
        ["tariffs"]);

    public void Execute(World world)
    {
        if (!game.IsOn)
        {
            return;
        }

        TariffGameParameters p = world.Parameters.Mechanisms.Of<TariffGameParameters>();
        Conditions outside = new(p.Noise, p.Shadow);
        game.Play.Round(world.Year.Index, outside, game.MemberCount > 0 ? new(p.RegimeNoise, p.RegimeShadow) : outside, p.Generosity);
        for (int importer = 0; importer < world.Count; importer++)
        {
            if (world.International.IsSovereign(importer))
            {
                Charge(world, p, importer);
            }
        }
    }

    private void Charge(World world, TariffGameParameters p, int importer)
    {
        Span<ulong> moves = game.Play.Moves.Row(importer), bound = game.Play.Bound.Row(importer);
        double cooperate = p.CooperateTariff, defect = Math.Max(cooperate, p.DefectTariff), within = Math.Clamp(game.Bound, cooperate, defect);
        bool isOne = true;
        for (int word = 0; word < moves.Length; word++)
        {
            int first = word * 64, last = Math.Min(world.Count, first + 64);
            for (int exporter = first; exporter < last; exporter++)
            {
                int bit = exporter - first;
                double rate = (moves[word] >> bit & 1) == 0 ? cooperate : (bound[word] >> bit & 1) == 0 ? defect : within;
                _rates[exporter] = rate;
                isOne &= rate == _rates[0];
            }
        }

        if (isOne)
        {
            world.Manufactures.Tariffs.RaiseAll(importer, _rates[0]);
        }
        else
        {
            world.Manufactures.Tariffs.Raise(importer, _rates, 1);
        }
    }
}
