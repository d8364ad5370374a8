namespace Playground.Storage.Figures;

[Flags]
enum FigureFlags : byte
{
    Ended = 1,
    Usable = 2,
    Sent = 4,
    SharedDevice = 8,
    Estimated = 16,
    LocalCost = 32,
}
