using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Hosting;
using WorldSystems.Host.Terminals;
using WorldSystems.Host.Words;
using Xunit;

namespace WorldSystems.Tests.Host;

/// <summary>The program without a process: the same container with its streams in memory.</summary>
internal sealed record InProcess(int Code, string Out, string Error)
{
    /// <summary>Sentences that the language asked for lacks.</summary>
    public IReadOnlyList<string> Lacking { get; private init; } = [];

    public static InProcess Run(params string[] arguments) => Run(TestContext.Current.CancellationToken, arguments);

    public static InProcess Run(CancellationToken cancellation, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        List<string> lacking = [];
        ServiceCollection services = new();
        HostSetup.AddProgram(services, arguments);
        Terminal terminal = new(output, error, speech: new Speech(Speech.LanguageOf(arguments), lacking.Add));
        services.Replace(ServiceDescriptor.Singleton(terminal));
        using ServiceProvider provider = services.BuildServiceProvider();
        int code;
        try
        {
            code = provider.GetRequiredService<CommandLine>().Invoke(arguments, cancellation);
        }
        catch (Exception failure)
        {
            code = FailureReport.Write(failure, terminal);
        }

        return new(code, output.ToString(), error.ToString()) { Lacking = lacking };
    }
}
