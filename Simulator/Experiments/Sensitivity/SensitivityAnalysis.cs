using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Experiments.Designs;
using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Sensitivity;

/// <summary>
/// Which parameters a measure hangs on, from the runs of a study with the design <c>morris</c> or <c>sobol_indices</c>. A point's value is the mean over its
/// runs; the same seeds at every point (common random numbers) keep luck out of the differences.
/// </summary>
/// <param name="Kind">The design.</param>
/// <param name="Morris">Elementary effects, for <see cref="DesignKind.Morris"/>.</param>
/// <param name="Sobol">Shares of variance, for <see cref="DesignKind.SobolIndices"/>.</param>
public sealed record SensitivityAnalysis(DesignKind Kind, ImmutableArray<MorrisRow> Morris, ImmutableArray<SobolRow> Sobol)
{
    /// <summary>Analyses a study whose runs are all done. A point at which a measure is undefined in every run counts as unknown.</summary>
    /// <exception cref="ArgumentException">The design is another.</exception>
    public static SensitivityAnalysis Of(Study study, IEnumerable<StudySummary> summaries)
    {
        ArgumentNullException.ThrowIfNull(study);
        StudyPlan plan = study.Plan;
        ILookup<string, double> means = summaries.ToLookup(row => row.Measure.Name, row => row.Mean);
        return plan.Design.Kind switch
        {
            DesignKind.Morris => new(plan.Design.Kind, [.. plan.Measures.SelectMany(measure => MorrisOf(plan, measure, [.. means[measure.Name]]))], []),
            DesignKind.SobolIndices => new(plan.Design.Kind, [], [.. plan.Measures.SelectMany(measure => SobolOf(plan, measure, [.. means[measure.Name]]))]),
            _ => throw new ArgumentException("the design is neither morris nor sobol_indices", nameof(study)),
        };
    }

    /// <summary>The table as CSV: shares of variance as <c>parameter,measure,index,low,high,total,total_low,total_high</c>, effects as <c>parameter,measure,mu,...,mu_star,...,sigma,...,effects</c>.</summary>
    public byte[] ToCsv()
    {
        StringBuilder csv = new();
        if (Kind == DesignKind.Morris)
        {
            csv.Append("parameter,measure,mu,mu_low,mu_high,mu_star,mu_star_low,mu_star_high,sigma,sigma_low,sigma_high,effects\n");
            foreach (MorrisRow row in Morris)
            {
                csv.Append(CultureInfo.InvariantCulture, $"{row.Parameter},{row.Measure},{N(row.Effect.Mu)},{N(row.Effect.MuStar)},{N(row.Effect.Sigma)},{row.Effect.Effects}\n");
            }
        }
        else
        {
            csv.Append("parameter,measure,index,low,high,total,total_low,total_high\n");
            foreach (SobolRow row in Sobol)
            {
                csv.Append(CultureInfo.InvariantCulture, $"{row.Parameter},{row.Measure},{N(row.Index.First)},{N(row.Index.Total)}\n");
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static IEnumerable<MorrisRow> MorrisOf(StudyPlan plan, StudyMeasure measure, double[] values)
    {
        MorrisTrajectories design = new(plan.Axes.Length, plan.Design.Trajectories, plan.Design.Seed, plan.Design.Levels);
        return plan.Axes.Zip(MorrisEffects.Of(design, values), (axis, effect) => new MorrisRow(axis.Key, measure.Name, effect));
    }

    private static IEnumerable<SobolRow> SobolOf(StudyPlan plan, StudyMeasure measure, double[] values)
    {
        SaltelliDesign design = new(plan.Axes.Length, plan.Design.Points, plan.Design.Seed);
        return plan.Axes.Zip(SobolIndices.Of(design, values), (axis, index) => new SobolRow(axis.Key, measure.Name, index));
    }

    private static string N(Estimate estimate) => $"{CsvText.Number(estimate.Value)},{CsvText.Number(estimate.Low)},{CsvText.Number(estimate.High)}";
}

/// <summary>Elementary effects of a parameter on a measure.</summary>
/// <param name="Parameter">Key in the scenario.</param>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Effect">The effects, per whole range of the parameter.</param>
public sealed record MorrisRow(string Parameter, string Measure, MorrisEffect Effect);

/// <summary>How much of a measure's variance a parameter accounts for.</summary>
/// <param name="Parameter">Key in the scenario.</param>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Index">First-order and total index.</param>
public sealed record SobolRow(string Parameter, string Measure, SobolIndex Index);
