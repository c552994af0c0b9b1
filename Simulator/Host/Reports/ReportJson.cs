using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Experiments.Calibration;
using WorldSystems.Experiments.Facts;

namespace WorldSystems.Host.Reports;

/// <summary>JSON of everything that <c>--json</c> prints; undefined numbers are null.</summary>
[JsonSerializable(typeof(CatalogueReport))]
[JsonSerializable(typeof(ValidationReport))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(VerificationReport))]
[JsonSerializable(typeof(EnsembleReport))]
[JsonSerializable(typeof(StudyReport))]
[JsonSerializable(typeof(ComparisonReport))]
[JsonSerializable(typeof(DecompositionReport))]
[JsonSerializable(typeof(SensitivityReport))]
[JsonSerializable(typeof(CalibrationReport))]
[JsonSerializable(typeof(ClaimsReport))]
[JsonSerializable(typeof(FactsReport))]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    private static readonly ReportJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        Converters = { new UndefinedAsNull(), new JsonStringEnumConverter<Zone>(JsonNamingPolicy.SnakeCaseLower), new JsonStringEnumConverter<FactVerdict>(JsonNamingPolicy.SnakeCaseLower), new JsonStringEnumConverter<Pinning>(JsonNamingPolicy.SnakeCaseLower) },
    });

    /// <summary>Writes a report as JSON.</summary>
    public static void Write<T>(TextWriter output, T report) =>
        output.WriteLine(JsonSerializer.Serialize(report, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!));
}
