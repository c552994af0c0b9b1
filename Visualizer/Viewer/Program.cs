using WorldSystems.Viewer;

using var stop = new CancellationTokenSource();
if (args.Contains("--watch"))
{
    Console.CancelKeyPress += (_, pressed) =>
    {
        pressed.Cancel = true;
        stop.Cancel();
    };
}
return ViewerCommand.Run(args, Console.Out, Console.Error, stop: stop.Token);
