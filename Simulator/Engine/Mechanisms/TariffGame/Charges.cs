using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// The year's round: every state moves toward every partner and charges t_d on the manufactures of those it defects on (t_b among members of the regime) and t_c on the others', on top of
/// other duties. With whom it does not play it stays at its opening move.
/// </summary>
internal sealed class Charges(World world, Game game) : IStep
{
    private readonly Column _rates = world.Store.Take();

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
        double cooperate = p.CooperateTariff, defect = Math.Max(cooperate, p.DefectTariff);

        ulong anyDefects = 0, anyCooperates = 0, anyBound = 0;
        for (int word = 0; word < moves.Length; word++)
        {
            anyDefects |= moves[word] & game.Play.Moves.Used(word);
            anyCooperates |= ~moves[word] & game.Play.Moves.Used(word);
            anyBound |= bound[word];
        }

        if (anyDefects == 0 || (anyCooperates == 0 && anyBound == 0))
        {
            world.Manufactures.Tariffs.RaiseAll(importer, anyDefects == 0 ? cooperate : defect);
            return;
        }

        Vectors rates = _rates.Vectors;
        Vector256<double> afterCooperation = Lanes.All(cooperate), afterDefection = Lanes.All(defect), whereBound = Lanes.All(Math.Clamp(game.Bound, cooperate, defect));
        for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
        {
            Vector256<double> defection = Vector256.ConditionalSelect(BitMatrix.Mask(bound, j), whereBound, afterDefection);
            rates[j] = Vector256.ConditionalSelect(BitMatrix.Mask(moves, j), defection, afterCooperation);
        }

        world.Manufactures.Tariffs.Raise(importer, _rates.Padded, 1);
    }
}
