using OxyPlot;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Payments between states over product in money.</summary>
internal static class PaymentShares
{
    /// <summary>Payments worth a word: a thousandth of product.</summary>
    public const double Least = 0.001;

    /// <summary>The word of a kind of payment.</summary>
    public static Word Name(PaymentKind kind) => kind switch
    {
        PaymentKind.Profits => Word.PaymentProfits,
        PaymentKind.Interest => Word.PaymentInterest,
        PaymentKind.Tribute => Word.PaymentTribute,
        _ => Word.PaymentAid,
    };

    /// <summary>Colour and dashes of a kind of payment: not those of zones.</summary>
    public static (OxyColor Colour, LineStyle Dashes) Look(PaymentKind kind) => kind switch
    {
        PaymentKind.Profits => (Palette.Ink, LineStyle.Solid),
        PaymentKind.Interest => (Palette.Muted, LineStyle.Dash),
        PaymentKind.Tribute => (Palette.Ink, LineStyle.DashDot),
        _ => (Palette.Muted, LineStyle.Dot),
    };

    /// <summary>What a zone receives less what it pays, over its product, by year; NaN without such states.</summary>
    public static double[] OfZone(Composer run, Zone zone) => [.. run.Years.Select(year =>
    {
        var (net, product) = (0.0, 0.0);
        if (run.Accounts is null)
            return double.NaN;
        foreach (var (state, _, place) in run.StatesIn(year).Where(s => s.Zone == zone))
            Add(run, state, year, place, ref net, ref product);
        return product > 0 ? net / product : double.NaN;
    })];

    /// <summary>What a state receives less what it pays, over its product, over some years.</summary>
    public static double OfState(Composer run, StateHistory state, IEnumerable<int> years)
    {
        var (net, product) = (0.0, 0.0);
        foreach (var year in years)
            Add(run, state, year, run.States!.PlaceOf(year), ref net, ref product);
        return product > 0 ? net / product : double.NaN;
    }

    /// <summary>What receivers of a kind of payment receive, over the world's product, by year.</summary>
    public static double[] OfWorld(Composer run, PaymentKind kind) => [.. run.Years.Select(year =>
    {
        var (received, product) = (0.0, 0.0);
        foreach (var (state, _, place) in run.StatesIn(year))
        {
            var (net, itsProduct) = (run.Accounts!.Net(state.Name, year, kind), state.At(StateColumn.NominalProduct, place));
            if (double.IsNaN(net) || double.IsNaN(itsProduct))
                continue;
            received += Math.Max(0, net);
            product += itsProduct;
        }
        return product > 0 ? received / product : double.NaN;
    })];

    /// <summary>What the run's files lack.</summary>
    public static IEnumerable<string> Notes(Composer run) => run.MissingFile(run.Accounts, AccountsTimeline.FileName)
        .Concat(run.MissingOfStates(StatesTimeline.ZoneName, StatesTimeline.UnequalExchangeShare));

    private static void Add(Composer run, StateHistory state, int year, int place, ref double net, ref double product)
    {
        var (its, itsProduct) = (run.Accounts!.Net(state.Name, year), state.At(StateColumn.NominalProduct, place));
        if (double.IsNaN(its) || double.IsNaN(itsProduct))
            return;
        net += its;
        product += itsProduct;
    }
}
