using System.Text.Json.Nodes;
using Playground.Comparing;

namespace Playground.Remote.Adapting;

enum BodyChangeKind
{
    LeaveOut,
    Rename,
    SystemAsDeveloper,
    SystemIntoUser,
}
