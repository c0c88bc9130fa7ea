//! What a screen reader says about a thing, and whether the Tab key comes to it.

use super::node::{self, Node};
use super::soon;
use crate::cdp::commands::{AxNode, GetPartialAxTree};
use doorbell_engine::trail::Look;
use tokio::time::Instant;

/// Longest name that is kept.
const NAME: usize = 500;

/// Fills in name, role and whether it can be focused.
pub(super) async fn tell(node: &Node, look: &mut Look, until: Instant) {
    let Some(pressed) = node.pressed(until).await else { return };
    let call = GetPartialAxTree { object_id: &pressed, fetch_relatives: false };
    let Ok(tree) = node.session.call(&call, soon(until)).await else { return };
    let Some(found) = tree.nodes.first() else { return };
    look.name = Some(text(found.name.as_ref().map(|name| &name.value)).chars().take(NAME).collect());
    look.role = Some(role(found));
    // The accessibility tree also calls focusable what only a click or a script can focus.
    let by_key = node::ask(&node.session, &pressed, "function() { return this.tabIndex >= 0 }", &[], until).await;
    look.focusable = Some(is_focusable(found) && by_key.and_then(|by_key| by_key.as_bool()).unwrap_or(true));
}

fn role(node: &AxNode) -> String {
    let role = text(node.role.as_ref().map(|role| &role.value));
    // What the tree leaves out has no meaning to a screen reader.
    if role.is_empty() || role == "none" { "generic".into() } else { role }
}

fn is_focusable(node: &AxNode) -> bool {
    node.properties.iter().any(|property| property.name == "focusable" && property.value.value == true)
}

fn text(value: Option<&serde_json::Value>) -> String {
    value.and_then(serde_json::Value::as_str).unwrap_or_default().trim().to_owned()
}
