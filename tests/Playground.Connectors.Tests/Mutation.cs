namespace Playground.Connectors.Tests;

/// <summary>Damages a body: bytes turned, left out, doubled, moved, or replaced by those that mean something to JSON and event streams.</summary>
static class Mutation
{
    static readonly byte[] Telling = [.. "{}[]\",:\\\n\r \0-.eEdata:nulltruefalse"u8, 0xEF, 0xBB, 0xBF, 0xC3, 0xED, 0xA0, 0xF0, 0xFF];

    public static byte[] Of(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var count = random.Next(1, 8); count > 0 && bytes.Count > 0; count--) Change(bytes, random);
        return [.. bytes];
    }

    static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0: bytes[at] = (byte)random.Next(256); break;
            case 1: bytes[at] = Telling[random.Next(Telling.Length)]; break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 4: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
            default: bytes.Insert(at, Telling[random.Next(Telling.Length)]); break;
        }
    }
}
