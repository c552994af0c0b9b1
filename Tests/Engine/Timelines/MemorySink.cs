using System.Text;
using WorldSystems.Engine.Timelines;

namespace WorldSystems.Tests.Engine.Timelines;

/// <summary>Keeps what is written, also after the streams are closed.</summary>
internal sealed class MemorySink : ITimelineSink
{
    private readonly Dictionary<string, MemoryStream> _files = [];

    public IEnumerable<string> Files => _files.Keys.Order();

    public Stream Create(string fileName) => _files[fileName] = new MemoryStream();

    public byte[] Bytes(string fileName) => _files[fileName].ToArray();

    public string Text(string fileName) => Encoding.UTF8.GetString(Bytes(fileName));

    public string[] Lines(string fileName) => Text(fileName).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Throws everything away.</summary>
internal sealed class NullSink : ITimelineSink
{
    public Stream Create(string fileName) => Stream.Null;
}
