//! 知客, the program.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    zhike_lib::run();
}
