namespace Playground.RatingSessions;

/// <summary>Somebody in a session has voted, come or gone. Its key is the session's id.</summary>
readonly record struct SessionProgressed;
