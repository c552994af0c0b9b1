using System.Security.Cryptography;
using WorldSystems.Engine.Timelines;
using WorldSystems.Host.Files;
using WorldSystems.Host.Manifests;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Runs;

/// <summary>Makes a recorded run again and compares it with the files that are there, in constant memory and without writing anything.</summary>
public sealed class Verification(ProgressBar progress)
{
    /// <summary>Compares file by file.</summary>
    public VerificationReport Verify(string folder, RunManifest manifest, CancellationToken cancellation)
    {
        LoadedScenario loaded = ScenarioLoader.Reload(manifest);
        Dictionary<string, bool> asRecorded = manifest.Files.ToDictionary(file => file.Name, file => IsAsRecorded(folder, file), StringComparer.Ordinal);
        using var again = new ComparingSink(folder);
        progress.Show(loaded.ShortName, report => ScenarioRun.Execute(loaded.Scenario, again, report, cancellation));
        VerifiedFile[] files =
        [
            .. manifest.Files.Select(file => again.Compare(file, asRecorded[file.Name])),
            .. again.NotIn(manifest),
        ];
        return new(folder, files.All(file => file.Matches), manifest.Engine.ToString(), EngineVersion.Current.ToString(), [.. files]);
    }

    private static bool IsAsRecorded(string folder, FileRecord file)
    {
        string path = Path.Combine(folder, Path.GetFileName(file.Name));
        if (!File.Exists(path))
        {
            return false;
        }

        using FileStream content = File.OpenRead(path);
        return content.Length == file.Bytes && Convert.ToHexStringLower(SHA256.HashData(content)) == file.Sha256;
    }

    private sealed class ComparingSink(string folder) : ITimelineSink, IDisposable
    {
        private readonly Dictionary<string, ComparingStream> _made = new(StringComparer.Ordinal);
        private readonly List<Stream> _existing = [];

        public Stream Create(string fileName)
        {
            string path = Path.Combine(folder, fileName);
            Stream existing = File.Exists(path) ? File.OpenRead(path) : Stream.Null;
            _existing.Add(existing);
            return _made[fileName] = new ComparingStream(existing);
        }

        public VerifiedFile Compare(FileRecord file, bool asRecorded) => _made.TryGetValue(file.Name, out ComparingStream? made)
            ? new(file.Name, asRecorded, made.Sha256() == file.Sha256, made.FirstDifference())
            : new(file.Name, asRecorded, RunFiles.IsForSpreadsheets(file.Name) ? null : false, null);

        /// <summary>Files that this program makes and the recorded one did not.</summary>
        public IEnumerable<VerifiedFile> NotIn(RunManifest manifest) => _made.Keys
            .Except(manifest.Files.Select(file => file.Name), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => new VerifiedFile(name, AsRecorded: false, Reproduced: false, null));

        public void Dispose() => _existing.ForEach(stream => stream.Dispose());
    }
}
