//! The painting order over all processes.

use crate::collect::Scene;
use crate::collect::answer::Ready;
use std::collections::HashMap;

/// For each target and frame element in it: the target of the frame. Target 0 is the page, 1 the first remote frame.
pub(super) fn owners(scene: &Scene<'_>) -> HashMap<(usize, u32), usize> {
    let remote = scene.remote.iter().enumerate();
    remote.map(|(index, frame)| ((frame.parent.map_or(0, |parent| parent + 1), frame.owner), index + 1)).collect()
}

/// Layers of all targets in one order: a remote frame's come right after the layer of its element.
pub(super) struct Layers {
    base: Vec<u32>,
    /// For each target: layer of a frame's element in it, and how many layers the frame has.
    inserted: Vec<Vec<(u32, u32)>>,
}

impl Layers {
    pub(super) fn new(scene: &Scene<'_>, targets: &[Option<Ready<'_>>]) -> Self {
        let count = targets.len();
        let mut layers = Self { base: vec![0; count], inserted: vec![Vec::new(); count] };
        let mut totals: Vec<u32> = targets.iter().map(|target| target.as_ref().map_or(0, Ready::layers)).collect();
        let owner = |frame: usize| {
            let remote = scene.remote.get(frame - 1)?;
            let parent = remote.parent.map_or(0, |parent| parent + 1);
            let layer = targets.get(parent)?.as_ref()?.layer_of(remote.owner)?;
            (parent < frame).then_some((parent, layer))
        };
        for frame in (1..count).rev() {
            if let Some((parent, layer)) = owner(frame) {
                totals[parent] = totals[parent].saturating_add(totals[frame]);
                layers.inserted[parent].push((layer, totals[frame]));
            }
        }
        for frame in 1..count {
            if let Some((parent, layer)) = owner(frame) {
                layers.base[frame] = layers.of(parent, layer).saturating_add(1);
            }
        }
        layers
    }

    pub(super) fn of(&self, target: usize, layer: u32) -> u32 {
        let before = self.inserted[target].iter().filter(|(owner, _)| *owner < layer).map(|(_, total)| *total);
        before.fold(self.base[target].saturating_add(layer), u32::saturating_add)
    }
}
