using System.Runtime.InteropServices;
using WorldSystems.Viewer;

using var stop = new CancellationTokenSource();

// While it watches, Ctrl-C and the system's request to end are the way out; otherwise they end the process as usual.
using var interrupt = args.Contains("--watch") ? PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop) : null;
using var terminate = args.Contains("--watch") ? PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop) : null;
return ViewerCommand.Run(args, Console.Out, Console.Error, stop: stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
