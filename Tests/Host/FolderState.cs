using System.Security.Cryptography;
using WorldSystems.Host.Files;
using WorldSystems.Host.Manifests;
using Xunit;

namespace WorldSystems.Tests.Host;

/// <summary>The rule of a run's folder: a manifest is there if and only if every file beside it is whole and the one it describes.</summary>
internal static class FolderState
{
    public static RunManifest? Manifest(string folder) => File.Exists(Path.Combine(folder, RunManifest.FileName))
        ? RunManifest.Parse(File.ReadAllBytes(Path.Combine(folder, RunManifest.FileName)))
        : null;

    public static void AssertRule(string folder)
    {
        if (!File.Exists(Path.Combine(folder, RunManifest.FileName)))
        {
            return;
        }

        RunManifest? manifest = Manifest(folder);
        Assert.NotNull(manifest);
        foreach (FileRecord file in manifest.Files)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, file.Name));
            Assert.Equal(file.Bytes, bytes.LongLength);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        Assert.Equal(
            [.. manifest.Files.Select(f => f.Name).Append(RunManifest.FileName).Order(StringComparer.Ordinal)],
            [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(f => f is "manifest.json" || RunFiles.All.Contains(f)).Order(StringComparer.Ordinal)]);
    }
}
