namespace Playground.RatingSessions;

/// <summary>What the results of a session call its raters. Two people of one name are told apart, as they would otherwise count as one.</summary>
sealed class RaterNames
{
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="members">In the order in which they joined.</param>
    public RaterNames(IEnumerable<SessionMember> members)
    {
        var given = new HashSet<string>(StringComparer.CurrentCultureIgnoreCase);
        foreach (var member in members)
        {
            var name = member.Name.Length > 0 ? member.Name : Short(member.RaterId);
            var own = name;
            for (var number = 2; !given.Add(own); number++)
                own = $"{name} ({number})";
            _names[member.RaterId] = own;
        }
    }

    public string Of(string raterId) => _names.GetValueOrDefault(raterId) ?? Short(raterId);

    static string Short(string raterId) => raterId[..Math.Min(4, raterId.Length)];
}
