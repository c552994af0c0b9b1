using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 5: incomes, saving, prices of consumption, product and consumption per head.</summary>
internal sealed class Accounts(WorldMarket market) : IStep
{
    public StepDescription Description { get; } = new(
        "accounts",
        "Y^M = (1-gamma) p^M Q^M; Y = Y^R + Y^M; Pi = alpha Y^M + (1-beta) Y^R; B = s_pi (Pi + property income) + s_w (Y - Pi + transfers + duties); "
            + "C = Y + property income + transfers + duties - B; investment = B + capital inflow; "
            + "P = (P^M)^(1-theta) (P^R)^theta; y = ((Y + duties) / P + Q^S) / L; c = (C / P + Q^S) / L",
        "Kaldor 1956; Godley and Lavoie 2007",
        ["sales", "price indexes", "tastes", "population", "subsistence output"],
        ["income", "profits", "saving", "consumer price", "gdp per capita", "consumption per head"]);

    public void Execute(World world)
    {
        ModelParameters p = world.Parameters;
        double alpha = p.Production.CapitalExponent, landShare = 1 - p.Production.RawLabourExponent;
        Vectors fromProfits = world.SavingFromProfits.Vectors, fromWages = world.SavingFromWages.Vectors;
        Vectors property = world.PropertyIncome.Vectors, transfers = world.Transfers.Vectors, inflow = world.CapitalInflow.Vectors;
        Vectors duties = world.Duties.Vectors, investment = world.Investment.Vectors;
        Vectors gamma = world.RawInputShare.Vectors, theta = world.RawConsumptionShare.Vectors, sales = world.Manufactures.Sales.Vectors, raw = world.RawMaterials.Sales.Vectors;
        Vectors logPM = market.LogIndexManufactures.Vectors, logPR = market.LogIndexRaw.Vectors;
        Vectors labour = world.Population.Opening.Vectors, subsistence = world.SubsistenceOutput.Vectors;
        Vectors valueAdded = world.ValueAddedManufactures.Vectors, income = world.Income.Vectors, profits = world.CapitalIncome.Vectors;
        Vectors saving = world.Saving.Vectors, spending = world.ConsumptionSpending.Vectors, price = world.ConsumerPrice.Vectors;
        Vectors product = world.GdpPerCapita.Vectors, national = world.IncomePerCapita.Vectors, consumption = world.Consumption.Closing.Vectors;
        Vector256<double> one = Lanes.All(1);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> yR = raw[i], yM = (one - gamma[i]) * sales[i], y = yR + yM;
            Vector256<double> pi = (yM * alpha) + (yR * landShare), received = property[i] + transfers[i], duty = duties[i];
            Vector256<double> b = ((pi + property[i]) * fromProfits[i]) + ((y - pi + (transfers[i] + duty)) * fromWages[i]), c = y + (received + duty) - b;
            Vector256<double> cpi = Elementary.Exp(((one - theta[i]) * logPM[i]) + (theta[i] * logPR[i]));
            Vector256<double> perHead = one / labour[i], ownUse = subsistence[i];
            valueAdded[i] = yM;
            income[i] = y;
            profits[i] = pi;
            saving[i] = b;
            investment[i] = b + inflow[i];
            spending[i] = c;
            price[i] = cpi;
            product[i] = (((y + duty) / cpi) + ownUse) * perHead;
            national[i] = (((y + (received + duty)) / cpi) + ownUse) * perHead;
            consumption[i] = ((c / cpi) + ownUse) * perHead;
        }
    }
}
