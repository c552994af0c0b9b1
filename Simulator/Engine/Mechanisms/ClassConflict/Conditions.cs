using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.ClassConflict;

/// <summary>
/// What the year was like for the classes; next year they act on it. Labour's share (1 - mu) W / Y with W = Y - Pi and mu = 0 under the new rules. Each term is
/// what it measures less a reference, over a unit (<see cref="Yardstick"/>), so that weights compare.
/// <para>Contradictions, out of maturity (Marx 1867, chapters 25 and 32; Marx and Engels 1848): w_k capital's share of the whole product, villages included + w_p labour in manufacturing + w_s fall of
/// labour's share below its mean of some fifteen years + w_r 4 l^S l^M, a reserve that presses on workers.</para>
/// <para>Weakness, where the order has no trenches (Gramsci 1929-35; Lenin 1916; Trotsky 1930): - w_h consent + w_x net property income and transfers paid over
/// income + w_u (share of manufacturing in product - its share of labour), a modern sector in an agrarian society. Consent is what hegemony publishes where
/// it lives; else h = y / (y + y*) (1 + s) / 2: welfare, schools and press come with product per head y, and growth that lasts (s, the part of the last
/// quarter of a century or so in which consumption grew) is credited to the order.</para>
/// <para>Deprivation (Davies 1962; Gurr 1970): expectation x of ln c runs on at the mean growth of some twenty years and learns a tenth of its error;
/// max(0, x - ln c).</para>
/// </summary>
internal sealed class Conditions(World world, ClassBook book) : IStep
{
    private readonly Column _log = world.Store.Take();
    private readonly Column _last = world.Store.Take();
    private readonly Column _trend = world.Store.Take();
    private readonly Column _expected = world.Store.Take();
    private readonly Column _growing = world.Store.Take();
    private readonly Column _usualShare = world.Store.Take();
    private readonly Column _crossed = world.Store.Take();
    private bool _started;

    public StepDescription Description { get; } = new(
        "conditions of the classes",
        "labour share (1 - mu) W / Y; contradictions, weakness, deprivation: sums of weighted terms",
        "Marx 1867; Lenin 1916; Gramsci 1929-35; Davies 1962; Gurr 1970",
        ["income", "capital income", "labour shares", "consumption per head", "product per head", "property income", "transfers", "consent"],
        ["labour share", "contradictions", "weakness", "ideological hegemony", "deprivation", "mobility of capital"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (world.Year.IsWarmUp)
        {
            return;
        }

        ClassConflictParameters p = world.Parameters.Mechanisms.Of<ClassConflictParameters>();
        Share(world);
        Remember(world);
        Mobility(world);
        Consent(world);
        Weigh(world, p);
        (_started, book.Knows) = (true, true);
    }

    private void Share(World world)
    {
        Vectors income = world.Income.Vectors, profits = world.CapitalIncome.Vectors, markup = book.Markup.Vectors, labour = book.LabourShare.Vectors, capital = book.CapitalShare.Vectors;
        Vector256<double> one = Lanes.All(1.0);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> share = (one - markup[i]) * (one - (profits[i] / Lanes.Larger(income[i], Lanes.All(double.Epsilon))));
            labour[i] = share;
            capital[i] = one - share;
        }

        book.Record.LabourShare = Lanes.Dot(book.LabourShare.Values, world.Income.Values) / Lanes.Sum(world.Income.Values);
    }

    /// <summary>Consumption against what was expected, and how long it has grown.</summary>
    private void Remember(World world)
    {
        Elementary.LogPositive(world.Consumption.Closing.Vectors, _log.Vectors, world.Store.PaddedCount);
        if (!_started)
        {
            _log.Padded.CopyTo(_last.Padded);
            _log.Padded.CopyTo(_expected.Padded);
            book.LabourShare.Padded.CopyTo(_usualShare.Padded);
            _growing.Padded.Fill(0.5);
        }

        Vectors log = _log.Vectors, last = _last.Vectors, trend = _trend.Vectors, expected = _expected.Vectors, growing = _growing.Vectors, deprivation = book.Deprivation.Vectors;
        Vector256<double> zero = Vector256<double>.Zero, one = Lanes.All(1.0);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> growth = log[i] - last[i], forecast = expected[i] + trend[i], error = log[i] - forecast;
            deprivation[i] = Lanes.Larger(-error, zero);
            expected[i] = forecast + (error * Yardstick.Learning);
            trend[i] = trend[i] + ((growth - trend[i]) * Yardstick.OfTrend);
            growing[i] = growing[i] + ((Vector256.ConditionalSelect(Vector256.GreaterThan(growth, zero), one, zero) - growing[i]) * Yardstick.OfGrowing);
            last[i] = log[i];
        }
    }

    /// <summary>Capital that crosses borders, and what it earns, over income.</summary>
    private void Mobility(World world)
    {
        Vectors inflow = world.CapitalInflow.Vectors, property = world.PropertyIncome.Vectors, income = world.Income.Vectors, crossed = _crossed.Vectors, mobility = book.Mobility.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            crossed[i] = Vector256.Abs(inflow[i]) + Vector256.Abs(property[i]);
        }

        // What leaves one state enters another: half of the sum is the world's.
        double all = Lanes.Sum(_crossed.Values) / 2 / Lanes.Sum(world.Income.Values);
        book.Record.CapitalMobility = all;
        Vector256<double> half = Lanes.All(0.5);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            mobility[i] = ((crossed[i] / Lanes.Larger(income[i], Lanes.All(double.Epsilon))) + Lanes.All(all)) * half;
        }
    }

    private void Consent(World world)
    {
        ReadOnlySpan<double> published = world.International.Consent.Values;
        if (published.ContainsAnyExcept(0.0))
        {
            published.CopyTo(book.Hegemony.Span);
            return;
        }

        Vectors product = world.GdpPerCapita.Vectors, growing = _growing.Vectors, hegemony = book.Hegemony.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            hegemony[i] = product[i] / (product[i] + Lanes.All(Yardstick.Welfare)) * (Lanes.All(1.0) + growing[i]) * 0.5;
        }
    }

    private void Weigh(World world, ClassConflictParameters p)
    {
        Vectors subsistence = world.SubsistenceShare.Opening.Vectors, industry = world.ManufacturesShare.Opening.Vectors, labour = book.LabourShare.Vectors, usual = _usualShare.Vectors, fresh = book.Fresh.Vectors, profits = world.CapitalIncome.Vectors, markup = book.Markup.Vectors;
        Vectors income = world.Income.Vectors, property = world.PropertyIncome.Vectors, transfers = world.Transfers.Vectors, ownUse = world.SubsistenceOutput.Vectors, price = world.ConsumerPrice.Vectors, valueAdded = world.ValueAddedManufactures.Vectors;
        Vectors contradictions = book.Contradictions.Vectors, weakness = book.Weakness.Vectors, hegemony = book.Hegemony.Vectors;
        Vector256<double> zero = Vector256<double>.Zero, least = Lanes.All(double.Epsilon);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> usually = usual[i] + ((labour[i] - usual[i]) * fresh[i]), fall = Lanes.Larger(usually - labour[i], zero);
            Vector256<double> product = Lanes.Larger(income[i] + (ownUse[i] * price[i]), least), surplus = (profits[i] + (markup[i] * (income[i] - profits[i]))) / product;
            contradictions[i] = (Yardstick.Surplus.Of(surplus) * p.Exploitation) + (Yardstick.Industry.Of(industry[i]) * p.Proletariat)
                + (Yardstick.Fall.Of(fall) * p.Squeeze) + (Yardstick.Reserve.Of(subsistence[i] * industry[i] * 4.0) * p.Reserve);
            usual[i] = usually + ((labour[i] - usually) * Yardstick.OfUsualShare);

            Vector256<double> drained = Lanes.Larger(-(property[i] + transfers[i]) / Lanes.Larger(income[i], least), zero);
            Vector256<double> modern = (valueAdded[i] / product) - industry[i];
            weakness[i] = (Yardstick.Drain.Of(drained) * p.Drain) + (Yardstick.Unevenness.Of(modern) * p.Unevenness) - (Yardstick.Consent.Of(hegemony[i]) * p.Consent);
        }
    }
}
