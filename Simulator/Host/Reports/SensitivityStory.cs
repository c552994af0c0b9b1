using System.Globalization;
using WorldSystems.Experiments.Sensitivity;
using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Reports;

/// <summary>Tells a sensitivity analysis, the parameters that matter most first.</summary>
internal sealed class SensitivityStory(Terminal terminal, Study study, SensitivityAnalysis analysis)
{
    /// <summary>Writes it.</summary>
    public void Write(long runs, string table)
    {
        terminal.Say($"{study.Plan.Name}: {study.Points} points, {runs} runs");
        foreach (StudyMeasure measure in study.Plan.Measures)
        {
            terminal.Out.WriteLine();
            if (analysis.Kind == DesignKind.Morris)
            {
                terminal.Say($"{measure.Name}: effect over the whole range of each parameter (95 % interval): mean size, mean, spread");
                foreach (MorrisRow row in analysis.Morris.Where(row => row.Measure == measure.Name).OrderByDescending(row => row.Effect.MuStar.Value))
                {
                    Line(row.Parameter, row.Effect.MuStar, row.Effect.Mu, row.Effect.Sigma);
                }
            }
            else
            {
                terminal.Say($"{measure.Name}: share of its variance (95 % interval): with interactions, by itself");
                foreach (SobolRow row in analysis.Sobol.Where(row => row.Measure == measure.Name).OrderByDescending(row => row.Index.Total.Value))
                {
                    Line(row.Parameter, row.Index.Total, row.Index.First);
                }
            }
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(table);
    }

    private void Line(string parameter, params ReadOnlySpan<Estimate> estimates)
    {
        string numbers = "";
        foreach (Estimate estimate in estimates)
        {
            numbers += $"{Rounded.Of(estimate.Value),9} ({Rounded.Of(estimate.Low)} .. {Rounded.Of(estimate.High)})".PadRight(34);
        }

        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {parameter,-44}{numbers}").TrimEnd());
    }
}
