using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorldSystems.Host.Studies;

namespace WorldSystems.Host.Manifests;

/// <summary>JSON of manifests, without reflection at start-up.</summary>
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(StudyRecord))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>Letters of every language stay letters: the file is read by people, and never pasted into a page unescaped.</summary>
    public static ManifestJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });
}
