import { mount } from "svelte";
import App from "./App.svelte";
import { Desk } from "./desk.svelte";
import { openHost } from "./host";
import "./styles/index.css";

const target = document.getElementById("window");
if (target) mount(App, { target, props: { desk: new Desk(await openHost()) } });
