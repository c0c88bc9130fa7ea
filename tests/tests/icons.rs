//! The sizes of the icon are the drawing's own: `cargo xtask gen` writes them, this test finds stale ones.

use resvg::{tiny_skia, usvg};
use std::fs;
use std::path::{Path, PathBuf};

/// Sides of the pictures, px.
const SIZES: [u32; 6] = [16, 32, 64, 128, 256, 512];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons")
}

fn draw(side: u32) -> tiny_skia::Pixmap {
    let svg = fs::read(folder().join("doorbell.svg")).expect("icons/doorbell.svg");
    let tree = usvg::Tree::from_data(&svg, &usvg::Options::default()).expect("a drawing");
    let mut picture = tiny_skia::Pixmap::new(side, side).expect("a side above 0");
    let scale = side as f32 / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture
}

#[test]
fn every_size_is_drawn_from_the_svg() {
    for side in SIZES {
        let file = folder().join(format!("doorbell-{side}.png"));
        let drawn = draw(side);
        if std::env::var_os("DOORBELL_GEN").is_some() {
            drawn.save_png(&file).expect("a place to write to");
        }
        let kept = tiny_skia::Pixmap::load_png(&file).expect("run `cargo xtask gen`");
        assert!(alike(&kept, &drawn), "{} is stale: run `cargo xtask gen`", file.display());
    }
}

/// Equal but for the last bits, which floating point may round differently on another machine.
fn alike(a: &tiny_skia::Pixmap, b: &tiny_skia::Pixmap) -> bool {
    a.width() == b.width() && a.data().iter().zip(b.data()).all(|(a, b)| a.abs_diff(*b) <= 2)
}
