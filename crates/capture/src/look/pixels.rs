//! The contrast of text against what is really behind it: pictured once with the text and once without.

use super::clip::{self, Pixels};
use super::node::Node;
use crate::record::Visit;
use doorbell_engine::colour::{Colour, contrast as ratio};
use doorbell_engine::snapshot::NodeId;
use doorbell_engine::trail::PixelContrast;
use tokio::time::Instant;

/// Pixels that differ by less show no text.
const TEXT: u32 = 24;

/// Makes the text vanish without moving anything, remembering how it was. A shadow in a colour of its own stays: it lies
/// behind the letters.
const HIDE: &str = "function() {
  const e = this.nodeType === 1 ? this : this.parentElement;
  if (!e) return;
  const clipped = getComputedStyle(e).webkitBackgroundClip === 'text';
  e.__doorbell = e.getAttribute('style');
  const set = (name, value) => e.style.setProperty(name, value, 'important');
  set('transition', 'none'); set('color', 'transparent'); set('-webkit-text-fill-color', 'transparent');
  set('-webkit-text-stroke-color', 'transparent'); set('text-decoration-color', 'transparent');
  if (clipped) set('background-image', 'none');
}";

const SHOW: &str = "function() {
  const e = this.nodeType === 1 ? this : this.parentElement;
  if (!e) return;
  const style = e.__doorbell;
  delete e.__doorbell;
  if (style === null || style === undefined) e.removeAttribute('style'); else e.setAttribute('style', style);
}";

/// Measures it; `None` if the text cannot be pictured.
pub(super) async fn contrast(visit: &Visit, node: &Node, id: NodeId, until: Instant) -> Option<PixelContrast> {
    if !node.at_home {
        return None;
    }
    let area = node.bring_into_view(until).await?;
    clip::painted(&node.session, until).await;
    let with = clip::take(&node.session, area, until).await?;
    node.ask(HIDE, until).await?;
    clip::painted(&node.session, until).await;
    let without = clip::take(&node.session, area, until).await;
    node.ask(SHOW, until).await;
    measure(&with, &without?, visit.colours.get(&id).copied())
}

/// `colour` is the text's own with its opacity, where the style tells; it is taken from the pixels otherwise.
fn measure(with: &Pixels, without: &Pixels, colour: Option<(Colour, f64)>) -> Option<PixelContrast> {
    if with.0.len() != without.0.len() {
        return None;
    }
    let pairs = || with.0.iter().copied().zip(without.0.iter().copied());
    let strongest = pairs().map(|(a, b)| clip::distance(a, b)).max()?;
    let told = colour.filter(|(colour, opacity)| colour.alpha() * opacity >= 0.05);
    let mut ratios: Vec<f64> = if let Some((colour, opacity)) = told {
        let behind = pairs().filter(|(a, b)| strongest <= TEXT || clip::distance(*a, *b) > TEXT);
        behind.map(|(_, b)| ratio(colour.over(opaque(b), opacity), opaque(b))).collect()
    } else {
        // Only the cores of the strokes have the text's colour; their edges are mixed.
        let core = (strongest * 19 / 20).max(1);
        pairs().filter(|(a, b)| clip::distance(*a, *b) >= core).map(|(a, b)| ratio(opaque(a), opaque(b))).collect()
    };
    ratios.sort_by(f64::total_cmp);
    let at =
        |share: f64| ratios.get(((ratios.len() as f64 * share) as usize).min(ratios.len().saturating_sub(1))).copied();
    Some(PixelContrast { worst: at(0.05).unwrap_or(1.0), median: at(0.5).unwrap_or(1.0) })
}

fn opaque([r, g, b]: [u8; 3]) -> Colour {
    Colour::opaque(r, g, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_twentieth_of_a_gradient_counts_and_specks_do_not() {
        let behind: Vec<[u8; 3]> = (0..200)
            .map(|i| {
                if i < 2 {
                    [255; 3]
                } else if i < 40 {
                    [120; 3]
                } else {
                    [0; 3]
                }
            })
            .collect();
        let text = Pixels(vec![[255; 3]; 200]);
        let found = measure(&text, &Pixels(behind), Some((Colour::WHITE, 1.0))).unwrap();
        assert!((found.median - 21.0).abs() < 1e-9);
        assert!((found.worst - ratio(Colour::WHITE, Colour::opaque(120, 120, 120))).abs() < 1e-9);
    }

    #[test]
    fn text_of_the_colour_behind_it_has_no_contrast() {
        let white = Pixels(vec![[255; 3]; 50]);
        let found = measure(&white, &white, Some((Colour::WHITE, 1.0))).unwrap();
        assert!((found.worst - 1.0).abs() < 1e-9 && (found.median - 1.0).abs() < 1e-9);
    }

    #[test]
    fn where_the_style_tells_no_colour_the_strokes_do() {
        let with = Pixels([vec![[0; 3]; 20], vec![[128; 3]; 20], vec![[255; 3]; 60]].concat());
        let found = measure(&with, &Pixels(vec![[255; 3]; 100]), None).unwrap();
        assert!((found.worst - 21.0).abs() < 1e-9, "edges are not counted: {found:?}");
    }
}
