using WorldSystems.Viewer;

return ViewerCommand.Run(args, Console.Out, Console.Error);
